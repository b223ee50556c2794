import { done } from '@cristal/testkit'

import type { ScenarioTalks } from '../../src/talks/scenario-world.ts'

/** What people answer to each question, right and wrong, and what they say anywhere. */
export const sayings = {
  askDocument: ['529.982.247-25', '529.982.247-24'],
  askDigits: ['4821', '0000', '48', '123.456.789-09'],
  askPeriod: ['atrasadas', 'dezembro'],
  askInterest: ['um apartamento de dois quartos'],
  askName: ['Ana Lima', 'pular'],
  askPhone: ['(48) 99999-4821', '123'],
  askEmail: ['ana@exemplo.com.br', 'ana@'],
  askMessage: ['me liguem na segunda, por favor'],
  askSatisfaction: ['10'],
  anywhere: ['encerrar', 'quero falar com um atendente', 'segunda via', 'xyzzy', 'não', 'iniciarchat'],
}

/** The words that get a talk on, and nothing else. */
export const plain = {
  ...sayings,
  askDigits: ['4821'],
  askDocument: ['529.982.247-25'],
  anywhere: ['sim', 'não'],
}

/** A room is not closed for good while other talks need it. */
export const answers = { closeRoom: done() }

export const usual: ScenarioTalks = {
  openings: ['oi', 'segunda via', 'quero falar com um atendente'],
  sayings,
  answers,
  agent: 'Bia',
  calm: 25,
}
