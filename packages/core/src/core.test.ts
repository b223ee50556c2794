import {
  bind,
  certain,
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
import { topic, type Topic } from './topics/topic.ts'
import { erasureActors, mailboxActors } from './work.ts'

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
    ['greeting', 'consultar', 'extrato', 'atendimento', 'farewell', 'negociar', 'lead', 'privacidade'].map(
      (name) => [name, name],
    ),
  ),
)

/** A topic that is served at once. */
const brief = setup({
  types: { input: {} as TopicInput, output: {} as TopicOutput },
}).createMachine({ id: 'brief', initial: 'done', states: { done: { type: 'final' } }, output: served() })

/** A topic that is left at once for the one of an intent. */
function interruptedBy(intent: string) {
  return setup({
    types: { input: {} as TopicInput, output: {} as TopicOutput },
  }).createMachine({
    id: 'interrupted',
    initial: 'done',
    states: { done: { type: 'final' } },
    output: { outcome: 'digressed', understood: certain(intent), resume: {} },
  })
}

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
    expect(await talk.write('extrato')).toEqual(['core.anythingElse'])
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

  it('answers what nobody contracted, and then offers a person', async () => {
    const { talk } = await start()
    expect(await talk.write('negociar')).toEqual([
      'core.unsupported.negotiate',
      'core.noPerson',
      'core.anythingElse',
    ])
    expect(await talk.write('lead')).toEqual(['core.lead.welcome', 'core.lead.askInterest'])
    expect(await talk.write('um apartamento de dois quartos')).toEqual(['core.noPerson', 'core.anythingElse'])
  })

  it('serves a contracted intent by the machine of the host', async () => {
    const contracted = { ...organisation, contracted: ['negociar'] }
    const { talk } = await start({ organisation: contracted }, { negociar: topic(brief) })
    expect(await talk.write('negociar')).toEqual(['core.anythingElse'])
    const unbound = await start({ organisation: contracted })
    expect(await unbound.talk.write('negociar')).toContain('core.unsupported.negotiate')
    const other = await start({}, { negociar: topic(brief) })
    expect(await other.talk.write('negociar')).toContain('core.unsupported.negotiate')
  })

  it('offers once to go on with what was interrupted', async () => {
    const { talk } = await start(
      { organisation: { ...organisation, contracted: ['negociar'] } },
      { negociar: topic(interruptedBy('consultar')) },
    )
    expect(await talk.write('negociar')).toEqual(['core.offerReturn'])
    expect(await talk.write('não')).toEqual(['core.anythingElse'])
    expect(await talk.write('consultar')).toEqual(['core.anythingElse'])
  })

  it('keeps no more than two interrupted topics to go on with', async () => {
    const { talk } = await start(
      { organisation: { ...organisation, contracted: ['negociar', 'antecipar', 'assistencia'] } },
      {
        negociar: topic(interruptedBy('antecipar')),
        antecipar: topic(interruptedBy('assistencia')),
        assistencia: topic(interruptedBy('consultar')),
      },
    )
    expect(await talk.write('negociar')).toEqual(['core.offerReturn'])
    await talk.write('não')
    expect(await talk.write('consultar')).toEqual(['core.offerReturn'])
    await talk.write('não')
    expect(await talk.write('consultar')).toEqual(['core.anythingElse'])
  })

  it('shows what it keeps of a person, and forgets it when they say so', async () => {
    const contact = { introduced: true, name: 'Ana', document: '52998224725', email: 'ana@exemplo.com.br' }
    const { talk, erased } = await start({ contact })
    expect(await talk.write('privacidade')).toEqual(['core.privacy.ask'])
    expect(await talk.write('ver meus dados')).toEqual([
      'core.privacy.held',
      'core.privacy.wholeCopy',
      'core.anythingElse',
    ])
    expect(JSON.stringify(talk.said)).not.toContain('52998224725')
    await talk.write('privacidade')
    expect(await talk.write('apagar meus dados')).toEqual(['core.privacy.confirm'])
    expect(await talk.write('não')).toEqual(['core.privacy.kept', 'core.anythingElse'])
    await talk.write('privacidade')
    await talk.write('apagar meus dados')
    expect(await talk.write('sim')).toEqual(['core.privacy.erased', 'core.anythingElse'])
    expect(talk.facts).toMatchObject({
      name: null,
      document: null,
      anonymous: true,
      erasedAt: expect.any(String),
    })
    expect(erased).toEqual(['pessoa'])
  })

  it('asks after its words where nobody reads what was not understood', async () => {
    const { talk, mails } = await start()
    await talk.write('blá')
    expect(await talk.write('blá')).toEqual(['core.misunderstoodAgain', 'core.offerPerson'])
    expect(mails).toEqual([])
  })
})

async function start(ambient: Partial<Ambient> = {}, services: Readonly<Record<string, Topic>> = {}) {
  const mailbox = memoryMailbox()
  const erased: string[] = []
  const machine = bind(bind(coreMachine, { financial: topic(brief), ...services }), {
    ...understandingActors(understanding),
    ...mailboxActors(mailbox),
    ...erasureActors({ erase: async (conversation) => void erased.push(conversation) }),
  })
  const input: Ambient = {
    now: '2026-11-21T09:00:00-03:00',
    contact: { introduced: true },
    organisation,
    channel: 'web',
    conversation: 'pessoa',
    ...ambient,
  }
  return { talk: await bareTalk(machine, { input }), mails: mailbox.mails, erased }
}

function served(): TopicOutput {
  return { outcome: 'served', more: true }
}
