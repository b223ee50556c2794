import type { Contact, TopicRequest } from '@cristal/dialogue'
import { scriptedUnderstanding } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { DeskTalk, type DeskTalkOptions } from '../../test/desk-talk.ts'
import { DeskError, type DeskErrorReason } from '../ports/desk-error.ts'
import { memoryDesk } from '../testing/memory-desk.ts'

const known: Contact = { name: 'Marina Prado', phone: '48999994821', email: 'marina@exemplo.com' }

function start(options: Partial<DeskTalkOptions> = {}, handoff: Partial<TopicRequest['handoff']> = {}) {
  const desk = memoryDesk()
  const request = { intent: 'atendimento', periods: [], months: [], handoff: { confirmed: true, ...handoff } }
  return { desk, talk: new DeskTalk({ desk, contact: known, request, ...options }) }
}

const restart = { type: 'message.received', text: 'iniciarchat', at: '', chance: 0 } as const

describe('a room at the desk', () => {
  it('is opened for the usual department, and what it was is forgotten afterwards', async () => {
    const { talk, desk } = start({}, { purpose: 'left over' })
    await talk.settle()
    expect(desk.rooms[0]?.request).toMatchObject({ visitor: 'conversa-1', department: 'Outros assuntos' })
    expect(desk.rooms[0]?.request).not.toHaveProperty('purpose')
    expect(talk.contact).toEqual({ ...known, department: 'Outros assuntos', room: 'room-1' })
    talk.tell({ type: 'desk.closed', room: 'room-1' })
    expect(talk.contact).toEqual(known)
  })

  it('is opened for the department and purpose of the request, which the contact knows meanwhile', async () => {
    const { talk, desk } = start({}, { department: 'Vendas', purpose: 'Lead', note: 'dois quartos' })
    await talk.settle()
    expect(desk.rooms[0]?.request).toMatchObject({ department: 'Vendas', purpose: 'Lead' })
    expect(desk.rooms[0]?.request.context).toContain('dois quartos')
    expect(talk.contact).toMatchObject({ department: 'Vendas', purpose: 'Lead' })
  })

  it('takes its own words while the person waits for it', () => {
    expect(start().talk.running.map(({ policy }) => policy)).toMatchObject([{ moment: 'handoff.calling' }])
  })

  it('tells the place in the queue, or who serves', async () => {
    const opened = (position: number | null, agent: string | null) => ({
      desk: {
        ...memoryDesk(),
        open: async () => ({ outcome: 'opened', room: 'r', position, agent }) as const,
      },
    })
    expect((await start(opened(3, null)).talk.settle()).said).toMatchObject([
      { text: 'handoff.waiting' },
      { text: 'handoff.queued', values: { position: 3 } },
    ])
    expect((await start(opened(null, 'Bia')).talk.settle()).said).toMatchObject([
      { text: 'handoff.waiting' },
      { text: 'handoff.taken', values: { agent: { personal: 'Bia' } } },
    ])
  })

  it.each<[DeskErrorReason, string]>([
    ['unavailable', 'handoff.down'],
    ['overloaded', 'handoff.down'],
    ['unauthorized', 'handoff.refused'],
    ['unexpectedResponse', 'handoff.unexpected'],
    ['unknownOutcome', 'handoff.unconfirmed'],
  ])('that fails by %s is told so, can be tried again, or the bot goes on', async (reason, key) => {
    const right = memoryDesk()
    let failures = 2
    const desk = {
      ...right,
      open: async (...given: Parameters<typeof right.open>) => {
        if (failures-- > 0) throw new DeskError(reason, 'The desk was told to fail.')
        return right.open(...given)
      },
    }
    const { talk } = start({ desk })
    expect((await talk.settle()).keys).toEqual([key, 'handoff.askAgain'])
    expect(talk.contact).toMatchObject({ department: 'Outros assuntos' })
    expect((await talk.write('tentar de novo')).keys).toEqual([key, 'handoff.askAgain'])
    expect((await talk.write('sim')).keys).toEqual(['handoff.waiting'])
    const { talk: other } = start({
      desk: { ...right, open: () => Promise.reject(new DeskError(reason, '')) },
    })
    await other.settle()
    expect((await other.write('continuar por aqui')).output).toEqual({ outcome: 'served', more: true })
    expect(other.contact).toEqual(known)
  })

  it('that failed is tried again when the person insists, and left for another subject', async () => {
    const understanding = scriptedUnderstanding({
      'chama alguém aí': 'atendimento',
      'quero o extrato': 'extrato',
    })
    const { talk, desk } = start({ understanding })
    desk.fail('unreachable', 1)
    await talk.settle()
    expect((await talk.write('chama alguém aí')).keys).toEqual(['handoff.waiting'])
    const { talk: other, desk: down } = start({ understanding })
    down.fail('unreachable')
    await other.settle()
    expect((await other.write('quero o extrato')).output).toMatchObject({
      outcome: 'digressed',
      resume: { progress: { name: null, phone: null } },
    })
  })

  it('that the person no longer wants is closed once it is open', async () => {
    const { talk, desk } = start()
    talk.person(restart)
    expect(talk.output).toBeUndefined()
    expect((await talk.settle()).output).toEqual({ outcome: 'restarted' })
    expect(talk.said).toEqual([])
    expect(desk.rooms).toMatchObject([
      { open: false, parting: expect.stringContaining('recomeçou') as string },
    ])
    expect(talk.contact).toEqual(known)
  })

  it.each(['nobody', 'a failure'])('that the person no longer wants ends at once for %s', async (what) => {
    const { talk, desk } = start()
    if (what === 'nobody') desk.setOnline(false)
    else desk.fail('unreachable', 1)
    talk.person(restart)
    expect((await talk.settle()).output).toEqual({ outcome: 'restarted' })
    expect(talk.said).toEqual([])
  })

  it('holds nobody who restarts, though it cannot be closed', async () => {
    const right = memoryDesk()
    const desk = { ...right, close: () => Promise.reject(new DeskError('unavailable', '')) }
    const { talk } = start({ desk })
    expect((await talk.person(restart).settle()).output).toEqual({ outcome: 'restarted' })
  })

  it('loses nothing of what the desk tells before it answers, in its order, and nothing of other rooms', async () => {
    const { talk } = start()
    talk.tell({ type: 'desk.queued', room: 'room-1', position: 1 })
    talk.tell({ type: 'desk.taken', room: 'room-1', agent: 'Bia' })
    talk.tell({ type: 'desk.said', room: 'room-0', agent: 'Rui', text: 'Para outra pessoa' })
    talk.tell({ type: 'desk.said', room: 'room-1', agent: 'Bia', text: 'Oi!' })
    expect(talk.said).toEqual([])
    await talk.settle()
    expect(talk.said).toMatchObject([
      { text: 'handoff.waiting' },
      { text: 'handoff.queued' },
      { text: 'handoff.taken' },
      { text: 'handoff.agentSaid', values: { text: { personal: 'Oi!' } } },
    ])
    expect((await talk.write('Oi, Bia')).keys).toEqual([])
  })

  it('keeps the last twenty of what the desk tells before it answers', async () => {
    const { talk } = start()
    for (let told = 1; told <= 21; told++)
      talk.tell({ type: 'desk.said', room: 'room-1', agent: 'Bia', text: `${told}` })
    const { said } = await talk.settle()
    expect(said).toHaveLength(21)
    expect(said[1]).toMatchObject({ values: { text: { personal: '2' } } })
  })

  it('tells once who serves', async () => {
    const desk = {
      ...memoryDesk(),
      open: async () => ({ outcome: 'opened', room: 'r', position: null, agent: 'Bia' }) as const,
    }
    const { talk } = start({ desk })
    await talk.settle()
    talk.tell({ type: 'desk.taken', room: 'r', agent: 'Bia' })
    expect((await talk.settle()).said).toEqual([])
  })

  it('may be closed before it was known to be open', async () => {
    const { talk } = start()
    talk.tell({ type: 'desk.closed', room: 'room-1' })
    talk.tell({ type: 'desk.taken', room: 'room-1', agent: 'Bia' })
    expect((await talk.settle()).keys).toEqual(['handoff.waiting', 'handoff.ended'])
    expect(talk.output).toEqual({ outcome: 'served', more: true })
  })
})
