import type { PersonEvent } from '@cristal/dialogue'

/** Introduces the bot again, from anywhere. */
export const restartWord = 'iniciarchat'

/** Whether an event is the restart word, which goes through even while work is running. */
export function isRestart(event: PersonEvent): boolean {
  return event.type === 'message.received' && isRestartWord(event.text)
}

export function isRestartWord(text: string): boolean {
  return text.trim().toLowerCase() === restartWord
}
