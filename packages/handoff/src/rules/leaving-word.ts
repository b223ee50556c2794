import { fold } from '@cristal/dialogue'

const words = new Set([
  'encerrar',
  'sair',
  'finalizar',
  'encerrar atendimento',
  'encerrar o atendimento',
  'finalizar atendimento',
  'finalizar o atendimento',
])

/** Whether a text says nothing but that the person leaves. Anything more is meant for the human. */
export function isLeavingWord(text: string): boolean {
  return words.has(fold(text.trim().replace(/[.!]+$/, '')))
}
