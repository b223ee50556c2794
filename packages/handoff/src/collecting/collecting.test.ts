import { patience, type Contact, type TopicOutput } from '@cristal/dialogue'
import { scriptedUnderstanding } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { DeskTalk, type DeskTalkOptions } from '../../test/desk-talk.ts'
import { memoryDesk } from '../testing/memory-desk.ts'

const understanding = scriptedUnderstanding({
  'não quero dizer isso a ninguém': 'negativo',
  'encerra isso': 'encerrar',
  'encerra, eu acho': { intent: { name: 'encerrar', confidence: 0.89 } },
  'quero o extrato': 'extrato',
  'chama logo o atendente': 'atendimento',
  não: 'negativo',
})

function start(contact: Contact = {}, options: Partial<DeskTalkOptions> = {}) {
  const desk = memoryDesk()
  const request = { intent: 'atendimento', periods: [], months: [], handoff: { confirmed: true } }
  return { desk, talk: new DeskTalk({ desk, understanding, contact, request, ...options }) }
}

describe('what a human needs to know of the person', () => {
  it('is asked for, and learned apart from what SIENGE registered', async () => {
    const { talk, desk } = start()
    expect(talk.keys).toEqual(['handoff.askName'])
    expect((await talk.write('sou a marina prado')).keys).toEqual(['handoff.askPhone'])
    expect((await talk.write('(48) 99999-4821')).keys).toEqual(['handoff.askEmail'])
    expect((await talk.write('Marina@Exemplo.com')).keys).toEqual(['handoff.waiting'])
    const told = { name: 'Marina Prado', phone: '48999994821', email: 'marina@exemplo.com' }
    expect(desk.rooms[0]?.request).toMatchObject(told)
    expect(talk.contact).toMatchObject({
      givenName: 'Marina Prado',
      givenPhone: '48999994821',
      givenEmail: 'marina@exemplo.com',
    })
    expect(talk.contact).not.toHaveProperty('phone')
  })

  it.each<[string, Contact, readonly string[]]>([
    ['the name', { name: 'Marina' }, ['handoff.askPhone']],
    ['a name given before', { givenName: 'Marina' }, ['handoff.askPhone']],
    ['name and phone', { name: 'Marina', phone: '48999994821' }, ['handoff.askEmail']],
    ['name and a phone given before', { name: 'Marina', givenPhone: '48999994821' }, ['handoff.askEmail']],
    ['all but the name', { phone: '48999994821', email: 'm@exemplo.com' }, ['handoff.askName']],
  ])('is not asked where it is known: %s', (_, contact, keys) => {
    expect(start(contact).talk.keys).toEqual(keys)
  })

  it.each(['não', 'pular', 'prefiro não informar', '1', 'não quero dizer isso a ninguém'])(
    'may stay untold but for the e-mail, and the person is told why: %s',
    async (text) => {
      const { talk, desk } = start()
      expect((await talk.write(text)).keys).toEqual(['handoff.askPhone'])
      expect(talk.contact).toEqual({ anonymous: true })
      expect((await talk.write('não')).keys).toEqual(['handoff.whyEmail', 'handoff.askEmail'])
      await talk.write('m@exemplo.com')
      expect(desk.rooms[0]?.request).toMatchObject({ email: 'm@exemplo.com' })
      expect(desk.rooms[0]?.request).not.toHaveProperty('name')
      expect(desk.rooms[0]?.request).not.toHaveProperty('phone')
    },
  )

  it('is only the e-mail for who is anonymous already', () => {
    expect(start({ anonymous: true }).talk.keys).toEqual(['handoff.whyEmail', 'handoff.askEmail'])
    expect(start({ anonymous: true, givenEmail: 'm@exemplo.com' }).talk.keys).toEqual([])
  })

  it('is passed over after five misfits, the e-mail excepted, without which nobody can answer', async () => {
    const { talk, desk } = start()
    for (let count = 0; count < 4; count++)
      expect((await talk.write('12345')).keys).toEqual(['handoff.nameUnfit'])
    expect((await talk.write('12345')).keys).toEqual(['handoff.askPhone'])
    for (let count = 0; count < 4; count++)
      expect((await talk.write('9999-4821')).keys).toEqual(['handoff.phoneUnfit'])
    expect((await talk.write('9999-4821')).keys).toEqual(['handoff.askEmail'])
    for (let count = 0; count < 4; count++)
      expect((await talk.write('não')).keys).toEqual(['handoff.emailUnfit'])
    expect((await talk.write('não')).keys).toEqual(['handoff.noEmail'])
    expect(talk.output).toEqual({ outcome: 'served', more: true })
    expect(talk.contact).toEqual({})
    expect(desk.rooms).toEqual([])
  })

  it('is given up only for certain: by a leaving intent of 0.9', async () => {
    const { talk } = start()
    expect((await talk.write('encerra, eu acho')).keys).toEqual(['handoff.nameUnfit'])
    expect((await talk.write('encerra isso')).output).toEqual({ outcome: 'abandoned' })
  })

  it('is not shown to the understanding where it has its shape', async () => {
    const asked: string[] = []
    const spying = {
      understand: (...given: Parameters<typeof understanding.understand>) => {
        asked.push(given[0].text)
        return understanding.understand(...given)
      },
    }
    const { talk } = start({}, { understanding: spying })
    for (const text of ['Maria Não Sei', '99999-4821', '48 99999-4821', 'maria@exemplo', 'maria@exemplo.com'])
      await talk.write(text)
    expect(talk.keys).toEqual(['handoff.waiting'])
    expect(asked).toEqual([])
  })

  it('waits while the person sees to something else, and is not asked twice', async () => {
    const { talk } = start()
    await talk.write('pular')
    await talk.write('quero o extrato')
    expect(talk.output).toMatchObject({ outcome: 'digressed', resume: { progress: { name: 'refused' } } })
    const { resume } = talk.output as TopicOutput & { outcome: 'digressed' }
    const { talk: again } = start(talk.contact, { resume })
    expect(again.keys).toEqual(['handoff.askPhone'])
    expect((await again.write('pular')).keys).toEqual(['handoff.whyEmail', 'handoff.askEmail'])
  })

  it('is asked for again when the person only insists on a human', async () => {
    const { talk } = start({ name: 'Marina' })
    expect((await talk.write('chama logo o atendente')).keys).toEqual([
      'handoff.almostThere',
      'handoff.askPhone',
    ])
  })

  it('is waited for fifteen minutes', () => {
    expect(start().talk.pass(patience).output).toEqual({ outcome: 'silent' })
  })
})
