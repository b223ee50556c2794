import { certain, type Field, type Organisation } from '@cristal/dialogue'
import { describe, expect, it } from 'vitest'

import { asksForTheSame } from './asks-for-the-same.ts'
import { refusable } from './refusable.ts'
import { satisfaction } from './satisfaction.ts'
import { wantsHuman } from './wants-human.ts'
import { againOrBot, messageOrBot } from './ways-on.ts'

const organisation = { thresholds: { intent: 0.6, leaving: 0.9 } } as Organisation
const value = (found: string | number) => ({ kind: 'value', value: found })
const other = { kind: 'other' }

function read<Value extends string | number>(field: Field<Value>, text: string) {
  const options = field.options ?? []
  return field.read(text, { now: '2026-11-23T10:00:00-03:00', organisation, options, shown: options })
}

describe('whether a human is wanted', () => {
  it.each([
    'sim',
    'Sim, por favor',
    'atendente',
    'Quero falar com um atendente!',
    'sim, com uma pessoa de verdade',
    'chama alguém, por favor',
    'um humano mesmo',
  ])('%s: yes', (text) => {
    expect(read(wantsHuman, text)).toEqual(value('sim'))
  })

  it.each(['não', 'Não, obrigada'])('%s: no', (text) => {
    expect(read(wantsHuman, text)).toEqual(value('nao'))
  })

  it.each(['não quero atendente', 'você é humano?', 'o atendente não me respondeu', 'quero o boleto', ''])(
    '%j: who knows',
    (text) => {
      expect(read(wantsHuman, text)).toEqual(other)
    },
  )
})

describe('what may be refused', () => {
  const field = refusable({ name: 'any', read: () => ({ kind: 'value', value: 'told' }) })

  it.each([
    'não',
    'n',
    'Não, obrigado.',
    'pular',
    'pula',
    'prefiro não informar',
    'Prefiro não dizer',
    'não quero passar meu telefone',
    'não tenho telefone',
    'quero não me identificar',
    'anônimo',
    '1',
  ])('%s: refused', (text) => {
    expect(read(field, text)).toEqual(value(''))
  })

  it.each(['Nonato', 'Maria Não Sei', '48 99999-4821', 'não me chamo Ana, me chamo Bia', 'Paulo'])(
    '%s: told',
    (text) => {
      expect(read(field, text)).toEqual(value('told'))
    },
  )
})

describe('how the service was', () => {
  it.each([
    ['5', 5],
    ['nota 4', 4],
    ['3 estrelas', 3],
    ['2/5', 2],
    ['Ótimo', 5],
    ['foi muito bom', 4],
    ['péssimo!', 1],
    ['pular', 0],
    ['não', 0],
    ['Prefiro não avaliar', 0],
  ])('%s', (text, mark) => {
    expect(read(satisfaction, text)).toEqual(value(mark))
  })

  it.each(['10', '0', '4,5', '12345'])('%s is no mark', (text) => {
    expect(read(satisfaction, text)).toEqual({ kind: 'malformed' })
  })

  it.each(['tenho 2 boletos atrasados', 'não foi bom', 'não achei ótimo'])(
    'is not guessed from %s',
    (text) => {
      expect(read(satisfaction, text)).toEqual(other)
    },
  )
})

describe('ways on', () => {
  it.each([
    ['sim', 'tentar'],
    ['tenta de novo', undefined],
    ['tentar de novo', 'tentar'],
    ['1', 'tentar'],
    ['não, obrigado', 'seguir'],
    ['2', 'seguir'],
    ['continuar por aqui', 'seguir'],
  ])('%s', (text, way) => {
    expect(read(againOrBot, text)).toEqual(way === undefined ? other : value(way))
  })

  it('a message is left on a yes', () => {
    expect(read(messageOrBot, 'sim')).toEqual(value('recado'))
    expect(read(messageOrBot, 'quero deixar recado')).toEqual(value('recado'))
  })
})

describe('a no that is understood', () => {
  const given = { now: '2026-11-23T10:00:00-03:00', organisation, options: [], shown: [] }
  const no = (confidence: number) => ({ ...certain('negativo'), intent: { name: 'negativo', confidence } })
  const field = refusable({ name: 'any', read: () => ({ kind: 'other' }) })

  it('refuses where it is likely enough', () => {
    expect(field.understand?.(no(0.9), given)).toBe('')
    expect(field.understand?.(no(0.6), given)).toBe('')
    expect(field.understand?.(no(0.5), given)).toBeUndefined()
  })

  it('gives no mark', () => {
    expect(satisfaction.understand?.(no(0.9), given)).toBe(0)
    expect(satisfaction.understand?.(certain('extrato'), given)).toBeUndefined()
  })
})

it('insists who asks for a human, whatever the human is wanted for', () => {
  const request = { intent: 'consultar', periods: [], months: [] }
  const left = (intent: string) =>
    ({ answered: false, leaving: 'digressed', understood: certain(intent) }) as const
  expect(asksForTheSame(left('atendimento'), request)).toBe(true)
  expect(asksForTheSame(left('extrato'), request)).toBe(false)
})
