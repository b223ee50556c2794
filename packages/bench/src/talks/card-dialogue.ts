import { setTimeout } from 'node:timers/promises'

import { isDocument } from '@cristal/dialogue'

import type { Talk } from './talk.ts'

/** The words of a dialogue small enough to be written for every peer: a menu, a CPF, four digits, a balance. */
export const cardTexts = {
  menu: 'Olá! 1) saldo 2) extrato',
  unknown: 'Desculpe, escolha 1 ou 2.',
  askDocument: 'Informe o seu CPF.',
  badDocument: 'Esse CPF não é válido. Informe os 11 dígitos.',
  askDigits: 'Obrigado. Agora os 4 últimos dígitos do cartão.',
  badDigits: 'Preciso de exatamente 4 dígitos.',
  balance: 'Saldo do CPF {start}•••, cartão {digits}: 120,50. 1) menu 2) sair',
  bye: 'Até logo!',
} as const

/** The balance, with its blanks filled. */
export function balanceText(document: string, digits: string): string {
  return cardTexts.balance.replace('{start}', document.slice(0, 3)).replace('{digits}', digits)
}

/** The document in what was typed, looked up as a real bot must: it takes time. `null`: there is none. */
export async function findDocument(typed: string, milliseconds: number): Promise<string | null> {
  if (milliseconds > 0) await setTimeout(milliseconds)
  const digits = typed.replace(/\D/g, '')
  return isDocument(digits) ? digits : null
}

/** Four digits and nothing else. `null`: something else was typed. */
export function fourDigits(typed: string): string | null {
  return /^\d{4}$/.test(typed.trim()) ? typed.trim() : null
}

/** The same six turns for every peer. */
export const cardTalk: Talk = {
  name: 'card',
  turns: [
    { typed: 'oi', said: cardTexts.menu },
    { typed: '1', said: cardTexts.askDocument },
    { typed: '111', said: cardTexts.badDocument },
    { typed: '529.982.247-25', said: cardTexts.askDigits },
    { typed: '4821', said: balanceText('52998224725', '4821') },
    { typed: '2', said: cardTexts.bye },
  ],
  parkedAfter: 4,
}
