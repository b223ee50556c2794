import { certain, patience, type TopicRequest } from '@cristal/dialogue'
import { scriptedUnderstanding } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { DeskTalk, type DeskTalkOptions } from '../../test/desk-talk.ts'
import { memoryDesk } from '../testing/memory-desk.ts'

const known = { name: 'Marina Prado', phone: '48999994821', email: 'marina@exemplo.com' }
const understanding = scriptedUnderstanding({
  'me passa para alguém do time': 'atendimento',
  'quero negociar': 'negociar',
  'quero o extrato': 'extrato',
  'pode chamar': 'afirmativo',
  'deixa para lá': 'negativo',
  'até mais': 'farewell',
})

const start = (options: Partial<DeskTalkOptions> = {}) =>
  new DeskTalk({ desk: memoryDesk(), understanding, contact: known, ...options })

describe('before a human is called', () => {
  it('the person is asked once whether they want one', async () => {
    const talk = start()
    expect(talk.keys).toEqual(['handoff.confirm'])
    expect((await talk.write('sim')).keys).toEqual(['handoff.waiting'])
  })

  it('one who has said yes already is not asked', async () => {
    const request = wish({ confirmed: true })
    expect((await start({ request }).settle()).keys).toEqual(['handoff.waiting'])
  })

  it.each([
    'um atendente, por favor',
    'quero falar com uma pessoa',
    'me passa para alguém do time',
    'pode chamar',
  ])('%s is a yes', async (text) => {
    expect((await start().write(text)).keys).toEqual(['handoff.waiting'])
  })

  it('asking again for what the human is wanted for is a yes, and so is the button of the menu', async () => {
    const request = wish({ department: 'financeiro', purpose: 'negociar', confirmed: false })
    expect((await start({ request }).write('quero negociar')).keys).toEqual(['handoff.waiting'])
    expect((await start().tap('atendimento')).keys).toEqual(['handoff.waiting'])
  })

  it.each(['não', 'deixa para lá'])('%s ends the talk', async (text) => {
    expect((await start().write(text)).output).toEqual({ outcome: 'abandoned' })
  })

  it('a farewell ends it too, and so does silence', async () => {
    expect((await start().write('até mais')).output).toEqual({ outcome: 'abandoned' })
    const silent = start()
    expect(silent.pass(patience - 1).output).toBeUndefined()
    expect(silent.pass(1).output).toEqual({ outcome: 'silent' })
  })

  it('another subject goes first, and the wish is taken up again', async () => {
    const talk = await start().write('quero o extrato')
    expect(talk.output).toMatchObject({
      outcome: 'digressed',
      understood: { intent: { name: 'extrato' } },
      resume: { progress: { name: null, phone: null } },
    })
  })

  it('who makes no sense five times is told where else to turn to', async () => {
    const talk = start()
    for (const text of ['a', 'b', 'c', 'd']) {
      expect((await talk.write(text)).keys).toEqual(['handoff.confirmUnfit'])
    }
    expect((await talk.write('e')).keys).toEqual(['handoff.baffled'])
    expect(talk.output).toEqual({ outcome: 'served', more: true })
  })

  it('the restart word goes back to the beginning', async () => {
    expect((await start().write('iniciarchat')).output).toEqual({ outcome: 'restarted' })
  })

  it('goes on without the understanding', async () => {
    const broken = { understand: () => Promise.reject(new Error('It is down.')) }
    const talk = start({ understanding: broken })
    expect((await talk.write('pois é')).keys).toEqual(['handoff.confirmUnfit'])
    expect((await talk.write('atendente')).keys).toEqual(['handoff.waiting'])
  })
})

function wish(handoff: TopicRequest['handoff']): TopicRequest {
  const { intent } = certain('atendimento')
  return { intent: intent.name, periods: [], months: [], ...(handoff && { handoff }) }
}
