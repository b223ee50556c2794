import { patience, type Contact, type Media } from '@cristal/dialogue'
import { describe, expect, it } from 'vitest'

import { DeskTalk, type DeskTalkOptions } from '../../test/desk-talk.ts'
import { DeskError, type DeskErrorReason } from '../ports/desk-error.ts'
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts'

const known: Contact = { name: 'Marina Prado', phone: '48999994821', email: 'marina@exemplo.com' }
const room = 'room-1'
const photo: Media = { kind: 'image', url: 'https://arquivos.exemplo/foto.jpg' }

/** A talk in which a room is open. */
async function start(options: Partial<DeskTalkOptions> = {}, desk: MemoryDesk = memoryDesk()) {
  const request = { intent: 'atendimento', periods: [], months: [], handoff: { confirmed: true } }
  const talk = new DeskTalk({ desk, contact: known, request, ...options })
  return { desk, talk: await talk.settle() }
}

const wrote = (text: string, media?: Media) =>
  ({ type: 'message.received', text, ...(media && { media }), at: '', chance: 0 }) as const
const messagesOf = (desk: MemoryDesk) => desk.rooms.flatMap(({ messages }) => messages)

/** A desk whose messages fail. */
function deaf(reason: DeskErrorReason): MemoryDesk {
  return { ...memoryDesk(), send: () => Promise.reject(new DeskError(reason, 'It was told to fail.')) }
}

describe('while a human serves', () => {
  it('what the person writes goes to them, in order, and the bot says nothing', async () => {
    const { talk, desk } = await start()
    talk.person(wrote('Oi'))
    talk.person(wrote('Veja', photo))
    talk.person(wrote('', photo))
    expect(talk.running.map(({ src }) => src.split('/').at(-1))).toEqual(['relayMessage'])
    expect(talk.running.map(({ policy }) => policy)).toMatchObject([{ moment: null }])
    expect((await talk.settle()).said).toEqual([])
    expect(messagesOf(desk)).toEqual([
      { text: 'Oi' },
      { text: 'Veja', media: photo },
      { text: '', media: photo },
    ])
  })

  it('a button of before goes to them by its name', async () => {
    const { talk, desk } = await start()
    await talk.tap('segunda_via')
    await talk.tap('outra_coisa')
    expect(messagesOf(desk)).toEqual([{ text: 'Segunda via' }, { text: 'outra_coisa' }])
  })

  it('what is empty goes to nobody', async () => {
    const { talk, desk } = await start()
    await talk.write('  ')
    expect(messagesOf(desk)).toEqual([])
  })

  it('their words and files come to the person, with their name', async () => {
    const { talk } = await start()
    expect(talk.tell({ type: 'desk.said', room, text: 'Olá!', agent: 'Bia' }).said).toEqual([
      {
        type: 'said',
        text: 'handoff.agentSaid',
        values: { text: { personal: 'Olá!' } },
        agent: 'Bia',
      },
    ])
    expect(talk.tell({ type: 'desk.said', room, text: 'Segue', media: photo, agent: null }).said).toEqual([
      {
        type: 'said',
        text: 'handoff.agentSaid',
        values: { text: { personal: 'Segue' } },
        media: photo,
        agent: 'Atendente',
      },
    ])
    expect(talk.tell({ type: 'desk.said', room, text: '', media: photo, agent: 'Bia' }).said).toEqual([
      { type: 'said', text: 'handoff.agentSent', media: photo, agent: 'Bia' },
    ])
    expect(talk.tell({ type: 'desk.said', room, text: '', agent: 'Bia' }).said).toEqual([])
  })

  it('their words come through while a message is on its way', async () => {
    const { talk, desk } = await start()
    talk.person(wrote('Um momento'))
    expect(talk.tags.toSorted()).toEqual(['resting', 'working'])
    expect(talk.tell({ type: 'desk.said', room, text: 'Olá!', agent: 'Bia' }).keys).toEqual([
      'handoff.agentSaid',
    ])
    expect(talk.running).toHaveLength(1)
    await talk.settle()
    expect(messagesOf(desk)).toEqual([{ text: 'Um momento' }])
  })

  it('the place in the queue is told when it changes, until they come; who comes is told once', async () => {
    const { talk } = await start()
    expect(talk.tell({ type: 'desk.queued', room, position: 2 }).said).toMatchObject([
      { text: 'handoff.queued', values: { position: 2 } },
    ])
    expect(talk.tell({ type: 'desk.queued', room, position: 2 }).keys).toEqual([])
    expect(talk.tell({ type: 'desk.queued', room, position: 1 }).keys).toEqual(['handoff.queued'])
    expect(talk.tell({ type: 'desk.taken', room, agent: 'Bia' }).keys).toEqual(['handoff.taken'])
    expect(talk.tell({ type: 'desk.taken', room, agent: 'Rui' }).keys).toEqual([])
    expect(talk.tell({ type: 'desk.queued', room, position: 4 }).keys).toEqual([])
  })

  it('somebody without a name comes too, and words of theirs are enough of an arrival', async () => {
    const { talk } = await start()
    expect(talk.tell({ type: 'desk.taken', room, agent: null }).keys).toEqual(['handoff.takenBySomebody'])
    const { talk: other } = await start()
    other.tell({ type: 'desk.said', room, text: 'Olá!', agent: 'Bia' })
    expect(other.tell({ type: 'desk.taken', room, agent: 'Bia' }).keys).toEqual([])
    const { talk: third } = await start()
    third.tell({ type: 'desk.said', room, text: '', media: photo, agent: 'Bia' })
    expect(third.tell({ type: 'desk.taken', room, agent: 'Bia' }).keys).toEqual([])
  })

  it('what the person wrote is not kept once it has arrived', async () => {
    const { talk } = await start()
    await talk.write('Paguei ontem à tarde')
    expect(JSON.stringify(talk.snapshot)).not.toContain('Paguei ontem')
  })

  it('what is told of another room is none of this talk', async () => {
    const { talk } = await start()
    for (const news of [
      { type: 'desk.queued', room: 'room-0', position: 2 },
      { type: 'desk.taken', room: 'room-0', agent: 'Rui' },
      { type: 'desk.taken', room: 'room-0', agent: null },
      { type: 'desk.said', room: 'room-0', text: 'Olá!', agent: 'Rui' },
      { type: 'desk.said', room: 'room-0', text: '', media: photo, agent: 'Rui' },
      { type: 'desk.closed', room: 'room-0' },
    ] as const)
      expect(talk.tell(news).said).toEqual([])
    expect(talk.output).toBeUndefined()
  })

  it('no silence ends it', async () => {
    const { talk } = await start()
    expect(talk.deadlines).toBe(0)
    expect(talk.pass(patience * 1000).output).toBeUndefined()
    expect(talk.tags).toEqual(['resting'])
  })

  it.each<[DeskErrorReason, string]>([
    ['unavailable', 'handoff.notDelivered'],
    ['unauthorized', 'handoff.deliveryRefused'],
    ['unexpectedResponse', 'handoff.deliveryUnexpected'],
    ['unknownOutcome', 'handoff.deliveryUnconfirmed'],
  ])('a message that may not arrive is told for what it is, and the room stays: %s', async (reason, told) => {
    const { talk } = await start({}, deaf(reason))
    expect((await talk.write('Oi')).keys).toEqual([told])
    expect(talk.tell({ type: 'desk.said', room, text: 'Olá!', agent: 'Bia' }).keys).toEqual([
      'handoff.agentSaid',
    ])
  })
})

describe('it ends', () => {
  it('when the human closes the room', async () => {
    const { talk } = await start()
    expect(talk.tell({ type: 'desk.closed', room }).keys).toEqual(['handoff.ended'])
    expect(talk.output).toEqual({ outcome: 'served', more: true })
  })

  it.each([
    ['arrives', memoryDesk(), 'handoff.ended'],
    ['does not arrive', deaf('unavailable'), 'handoff.endedBefore'],
  ])('when the human closes the room while a message is on its way, which %s', async (_, desk, key) => {
    const { talk } = await start({}, desk)
    talk.person(wrote('Só mais uma coisa'))
    expect(talk.tell({ type: 'desk.closed', room }).output).toBeUndefined()
    expect((await talk.settle()).keys).toEqual([key])
    expect(talk.output).toEqual({ outcome: 'served', more: true })
  })

  it('when a message finds the room closed: the person is told that nobody reads it', async () => {
    const { talk, desk } = await start()
    desk.closeRoom(room)
    expect((await talk.write('Ainda está aí?')).keys).toEqual(['handoff.endedBefore'])
    expect(talk.output).toEqual({ outcome: 'served', more: true })
  })

  it('when the person leaves by the word for it, and the human is told', async () => {
    const { talk, desk } = await start()
    expect((await talk.write('Encerrar atendimento')).keys).toEqual(['handoff.left'])
    expect(desk.rooms).toMatchObject([{ open: false, parting: 'A pessoa encerrou o atendimento.' }])
    expect(talk.output).toEqual({ outcome: 'served', more: true })
    expect(talk.contact).toEqual(known)
  })

  it('not when the person only mentions leaving', async () => {
    const { talk, desk } = await start()
    await talk.write('quero encerrar o contrato')
    await talk.write('tchau')
    expect(talk.output).toBeUndefined()
    expect(messagesOf(desk)).toHaveLength(2)
  })

  it('when the person restarts, at once, even while a message is on its way', async () => {
    const { talk, desk } = await start()
    talk.person(wrote('Oi'))
    talk.person(wrote('iniciarchat'))
    expect(talk.running.map(({ src }) => src.split('/').at(-1))).toEqual(['closeRoom'])
    expect((await talk.settle()).output).toEqual({ outcome: 'restarted' })
    expect(talk.said).toEqual([])
    expect(desk.rooms).toMatchObject([
      { open: false, parting: expect.stringContaining('recomeçou') as string },
    ])
  })

  it('as a restart, when the person leaves and restarts before the desk has answered', async () => {
    const { talk } = await start()
    talk.person(wrote('sair'))
    expect((await talk.person(wrote('iniciarchat')).settle()).output).toEqual({ outcome: 'restarted' })
  })

  it.each([
    ['sair', { outcome: 'served', more: true }],
    ['iniciarchat', { outcome: 'restarted' }],
  ])('though the room cannot be closed: %s', async (text, output) => {
    const { talk } = await start(
      {},
      { ...memoryDesk(), close: () => Promise.reject(new DeskError('timedOut', '')) },
    )
    expect((await talk.write(text)).output).toEqual(output)
  })
})
