import {
  bind,
  patience,
  understandingActors,
  type Ambient,
  type Organisation,
  type TopicInput,
  type TopicOutput,
} from '@cristal/dialogue'
import { bareTalk, scriptedUnderstanding } from '@cristal/dialogue/testing'
import { setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { coreMachine } from './machine.ts'
import { memoryMailbox } from './testing/memory-mailbox.ts'
import { topic } from './topics/topic.ts'
import { mailboxActors } from './work.ts'

const organisation: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  menu: [{ id: 'consultar', title: 'Consultar parcelas' }],
  contracted: [],
  slipMail: { subject: '', body: '' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}

/** Each text means the intent of its name. */
const understanding = scriptedUnderstanding(
  Object.fromEntries(
    ['greeting', 'consultar', 'extrato', 'atendimento', 'farewell'].map((name) => [name, name]),
  ),
)

/** A topic that is served at once. */
const brief = setup({
  types: { input: {} as TopicInput, output: {} as TopicOutput },
}).createMachine({ id: 'brief', initial: 'done', states: { done: { type: 'final' } }, output: served() })

describe('the core conversation under XState alone', () => {
  it('greets by the hour, introduces itself once, and shows the menu', async () => {
    const { talk } = await start({ contact: {}, now: '2026-11-21T13:00:00-03:00' })
    expect(talk.keys).toEqual([])
    expect(await talk.write('greeting')).toEqual(['core.goodAfternoon', 'core.introduction', 'core.menu'])
    expect(talk.facts).toEqual({ introduced: true })
    expect(talk.said.at(-1)?.options).toEqual(organisation.menu)
  })

  it('serves a topic in its slot, by a text, a tap or the number of the menu', async () => {
    const { talk } = await start()
    for (const text of ['consultar', '1', 'Consultar parcelas'])
      expect(await talk.write(text)).toEqual(['core.anythingElse'])
    expect(await talk.tap('consultar')).toEqual(['core.anythingElse'])
    expect(await talk.write('extrato')).toEqual(['core.notHere', 'core.anythingElse'])
  })

  it('says goodbye, and after fifteen minutes of silence, too', async () => {
    const { talk } = await start()
    expect(await talk.write('farewell')).toEqual(['core.closing'])
    await talk.write('greeting')
    expect(await talk.pass(patience - 1)).toEqual([])
    expect(await talk.pass(1)).toEqual(['core.inactive'])
    expect(talk.facts).toMatchObject({ customerId: null, lastLogin: null })
  })

  it('explains, then offers a person, then gives up, and tells the organisation each time', async () => {
    const { talk, mails } = await start({
      organisation: { ...organisation, mailbox: 'time@horizonte.exemplo' },
    })
    expect(await talk.write('blá')).toEqual(['core.misunderstood', 'core.menu'])
    expect(await talk.write('blá 529.982.247-25')).toEqual(['core.misunderstoodAgain', 'core.offerPerson'])
    expect(await talk.write('não')).toEqual(['core.menu'])
    expect(await talk.write('blá')).toEqual([
      'core.misunderstoodThrice',
      'core.noPerson',
      'core.anythingElse',
    ])
    expect(mails.map(({ to, body }) => `${to}: ${body}`)).toEqual([
      'time@horizonte.exemplo: blá',
      'time@horizonte.exemplo: blá •••',
      'time@horizonte.exemplo: blá',
    ])
  })

  it('asks after its words where nobody reads what was not understood', async () => {
    const { talk, mails } = await start()
    await talk.write('blá')
    expect(await talk.write('blá')).toEqual(['core.misunderstoodAgain', 'core.offerPerson'])
    expect(mails).toEqual([])
  })
})

async function start(ambient: Partial<Ambient> = {}) {
  const mailbox = memoryMailbox()
  const machine = bind(coreMachine.provide({ actors: { financial: topic(brief) } }), {
    ...understandingActors(understanding),
    ...mailboxActors(mailbox),
  })
  const input: Ambient = {
    now: '2026-11-21T09:00:00-03:00',
    contact: { introduced: true },
    organisation,
    channel: 'web',
    conversation: 'pessoa',
    ...ambient,
  }
  return { talk: await bareTalk(machine, { input }), mails: mailbox.mails }
}

function served(): TopicOutput {
  return { outcome: 'served', more: true }
}
