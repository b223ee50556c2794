import { patience, type Contact, type Hours } from '@cristal/dialogue'
import { scriptedUnderstanding } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { DeskTalk, type DeskTalkOptions } from '../../test/desk-talk.ts'
import { DeskError, type DeskErrorReason } from '../ports/desk-error.ts'
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts'

const known: Contact = { name: 'Marina Prado', phone: '48999994821', email: 'marina@exemplo.com' }
const office: Hours = { weekly: { tue: [['08:00', '18:00']] } }
const understanding = scriptedUnderstanding({
  'chama alguém aí': 'atendimento',
  'quero o extrato': 'extrato',
  'até mais': 'farewell',
})

function start(options: Partial<DeskTalkOptions> = {}, desk: MemoryDesk = memoryDesk()) {
  const organisation = { hours: office, desk: { survey: true } }
  return { desk, talk: new DeskTalk({ desk, understanding, contact: known, organisation, ...options }) }
}

/** A talk in which a message was just written, to a desk that answers so. */
async function leave(leaveMessage: MemoryDesk['leaveMessage']) {
  const { talk } = start({}, { ...memoryDesk(), leaveMessage })
  await talk.write('sim')
  return talk.write('Liguem para mim, por favor')
}

const failing = (reason: DeskErrorReason) => () =>
  Promise.reject(new DeskError(reason, 'It was told to fail.'))
const served = { outcome: 'served', more: true }

describe('out of hours', () => {
  it('the person is told when humans are back, and is not asked whether they want what they cannot have', () => {
    expect(start().talk.said).toMatchObject([
      { text: 'handoff.closed', values: { when: 'amanhã, às 8h' } },
      { text: 'handoff.offerMessage' },
    ])
    const never = start({ organisation: { hours: { weekly: {} } } }).talk
    expect(never.keys).toEqual(['handoff.closedForLong', 'handoff.offerMessage'])
  })

  it('a message is left, with an address to answer to', async () => {
    const { talk, desk } = start({ contact: { givenName: 'Bia' } })
    expect((await talk.write('deixar recado')).keys).toEqual(['handoff.askEmail'])
    expect((await talk.write('bia@exemplo.com')).keys).toEqual(['handoff.askMessage'])
    expect((await talk.write('Liguem para mim, por favor')).keys).toEqual(['handoff.messageLeft'])
    expect(desk.offline).toEqual([
      {
        visitor: 'conversa-1',
        department: 'Outros assuntos',
        name: 'Bia',
        email: 'bia@exemplo.com',
        text: 'Liguem para mim, por favor',
      },
    ])
    expect(talk.output).toEqual(served)
    expect(talk.contact).toEqual({ givenName: 'Bia', givenEmail: 'bia@exemplo.com' })
  })

  it('who is known is asked for the message only, which must say something', async () => {
    const { talk } = start()
    expect((await talk.write('sim')).keys).toEqual(['handoff.askMessage'])
    expect((await talk.write('oi')).keys).toEqual(['handoff.messageUnfit'])
  })

  it('without an address nobody can answer', async () => {
    const { talk } = start({ contact: {} })
    await talk.write('sim')
    for (let count = 0; count < 5; count++) await talk.write('não')
    expect(talk.keys).toEqual(['handoff.noEmail'])
    expect(talk.output).toEqual(served)
  })

  it('the bot goes on where the person likes that better', async () => {
    expect((await start().talk.write('não')).output).toEqual(served)
  })

  it('another subject goes first, giving up and silence end it, and the restart word restarts', async () => {
    expect((await start().talk.write('quero o extrato')).output).toMatchObject({ outcome: 'digressed' })
    expect((await start().talk.write('até mais')).output).toEqual({ outcome: 'abandoned' })
    expect(start().talk.pass(patience).output).toEqual({ outcome: 'silent' })
    expect((await start().talk.write('iniciarchat')).output).toEqual({ outcome: 'restarted' })
  })

  it('insisting brings the same answer', async () => {
    expect((await start().talk.write('chama alguém aí')).keys).toEqual([
      'handoff.closed',
      'handoff.offerMessage',
    ])
  })

  it('who makes no sense goes on with the bot', async () => {
    const { talk } = start()
    for (const text of ['a', 'b', 'c', 'd', 'e']) await talk.write(text)
    expect(talk.output).toEqual(served)
  })

  it('begins while the person answers: nobody is called then', async () => {
    const now = '2026-11-24T17:55:00-03:00'
    const { talk, desk } = start({ contact: { name: 'Bia', phone: '48999994821' }, now })
    await talk.write('sim')
    talk.at('2026-11-24T18:00:00-03:00')
    expect((await talk.write('bia@exemplo.com')).keys).toEqual(['handoff.closed', 'handoff.offerMessage'])
    expect(desk.rooms).toEqual([])
  })
})

describe('with nobody online', () => {
  const open = { organisation: { desk: { survey: true } } }

  it('the person is told, and may leave a message; a room that never was is not surveyed', async () => {
    const { talk, desk } = start(open)
    desk.setOnline(false)
    expect((await talk.write('sim')).keys).toEqual(['handoff.nobody', 'handoff.offerMessage'])
    expect(talk.contact).toEqual(known)
    await talk.write('sim')
    expect((await talk.write('Liguem para mim, por favor')).keys).toEqual(['handoff.messageLeft'])
    expect(desk.offline).toHaveLength(1)
    expect(talk.output).toEqual(served)
  })

  it('and no messages taken, the person is told to try later, and where to turn to', async () => {
    const { talk, desk } = start(open)
    desk.setOnline(false)
    desk.setMessages(false)
    expect((await talk.write('sim')).keys).toEqual(['handoff.tryLater'])
    expect(talk.output).toEqual(served)
  })

  it('insisting looks again', async () => {
    const { talk, desk } = start(open)
    desk.setOnline(false)
    await talk.write('sim')
    desk.setOnline(true)
    expect((await talk.write('chama alguém aí')).keys).toEqual(['handoff.waiting'])
  })
})

describe('a message that is not taken', () => {
  it.each<[DeskErrorReason, string]>([
    ['unsupported', 'handoff.messageUnsupported'],
    ['refused', 'handoff.messageRefused'],
    ['unexpectedResponse', 'handoff.messageUnexpected'],
    ['unknownOutcome', 'handoff.messageUnconfirmed'],
  ])('is not sent again, and the person knows where to turn to: %s', async (reason, key) => {
    const talk = await leave(failing(reason))
    expect(talk.said).toMatchObject([{ text: key, values: { contact: '(48) 3333-0000' } }])
    expect(talk.output).toEqual(served)
  })

  it('for a moment only can be sent again as it was', async () => {
    const desk = memoryDesk()
    desk.fail('unreachable', 1)
    const talk = await leave((...given) => desk.leaveMessage(...given))
    expect(talk.keys).toEqual(['handoff.messageDown', 'handoff.askAgain'])
    expect((await talk.write('sim')).keys).toEqual(['handoff.messageLeft'])
    expect(desk.offline).toMatchObject([{ text: 'Liguem para mim, por favor' }])
  })

  it('or not', async () => {
    const talk = await leave(failing('unavailable'))
    expect((await talk.write('não')).output).toEqual(served)
    const silent = await leave(failing('unavailable'))
    expect(silent.pass(patience).output).toEqual({ outcome: 'silent' })
  })

  it.each<[string, MemoryDesk['leaveMessage'], readonly string[]]>([
    ['is taken', async () => undefined, []],
    ['is down', failing('unavailable'), ['handoff.messageDown']],
    ['refuses', failing('refused'), ['handoff.messageRefused']],
    ['takes none', failing('unsupported'), ['handoff.messageUnsupported']],
  ])(
    'does not go unmentioned when the person restarts meanwhile: the desk %s',
    async (_, leaveMessage, keys) => {
      const { talk } = start({}, { ...memoryDesk(), leaveMessage })
      await talk.write('sim')
      talk.person({ type: 'message.received', text: 'Liguem para mim, por favor', at: '', chance: 0 })
      talk.person({ type: 'message.received', text: 'iniciarchat', at: '', chance: 0 })
      expect(talk.output).toBeUndefined()
      expect((await talk.settle()).keys).toEqual(keys)
      expect(talk.output).toEqual({ outcome: 'restarted' })
    },
  )
})
