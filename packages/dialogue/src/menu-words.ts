import { fold } from './fold.ts'

const words = new Set(['menu', 'menu principal', 'voltar', 'voltar ao menu', 'voltar para o menu', 'inicio'])

/** Whether a text, and nothing else, asks to go back to the menu. */
export function isMenuWord(text: string): boolean {
  return words.has(fold(text.trim()))
}
