import { patience, type Contact } from '@cristal/dialogue'
import { scriptedUnderstanding } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { DeskTalk } from '../../test/desk-talk.ts'
import { memoryDesk } from '../testing/memory-desk.ts'

const known: Contact = { name: 'Marina Prado', phone: '48999994821', email: 'marina@exemplo.com' }
const understanding = scriptedUnderstanding({ 'quero o extrato': 'extrato', 'até mais': 'farewell' })

async function served(survey: boolean) {
  const request = { intent: 'atendimento', periods: [], months: [], handoff: { confirmed: true } }
  const organisation = { desk: { survey } }
  const talk = new DeskTalk({ desk: memoryDesk(), understanding, contact: known, request, organisation })
  await talk.settle()
  return talk.tell({ type: 'desk.closed', room: 'room-1' })
}

describe('after a human has served', () => {
  it('the person is asked how it was, where the organisation wants to know', async () => {
    const talk = await served(true)
    expect(talk.keys).toEqual(['handoff.ended', 'handoff.askSatisfaction'])
    expect((await talk.write('5')).keys).toEqual(['handoff.rated'])
    expect(talk.contact).toEqual({ ...known, satisfaction: 5 })
    expect(talk.output).toEqual({ outcome: 'served', more: true })
    expect((await served(false)).keys).toEqual(['handoff.ended'])
  })

  it('the person need not say', async () => {
    const talk = await served(true)
    expect((await talk.write('pular')).output).toEqual({ outcome: 'served', more: true })
    expect(talk.keys).toEqual([])
    expect(talk.contact).toEqual(known)
  })

  it('another subject goes first, and nothing is left to come back to', async () => {
    const talk = await served(true)
    expect((await talk.write('quero o extrato')).output).toMatchObject({ outcome: 'digressed', resume: null })
  })

  it('a farewell, silence, the restart word and nonsense each end it', async () => {
    expect((await (await served(true)).write('até mais')).output).toEqual({ outcome: 'abandoned' })
    expect((await served(true)).pass(patience).output).toEqual({ outcome: 'silent' })
    expect((await (await served(true)).write('iniciarchat')).output).toEqual({ outcome: 'restarted' })
    const talk = await served(true)
    for (const text of ['9', '8', '7', '6,5', '10']) await talk.write(text)
    expect(talk.output).toEqual({ outcome: 'served', more: true })
  })

  it('what the desk still tells of the room is ignored', async () => {
    const talk = await served(true)
    talk.tell({ type: 'desk.closed', room: 'room-1' })
    expect(talk.said).toEqual([])
    expect((await talk.write('4')).contact).toMatchObject({ satisfaction: 4 })
  })
})
