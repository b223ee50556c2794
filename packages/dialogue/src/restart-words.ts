import type { PublicEvent } from './event.ts'

/** Introduces the bot again, from anywhere. */
const restartWord = 'iniciarchat'

/** Whether an event is the restart word, which goes through even while work is running. */
export function isRestart(event: PublicEvent): boolean {
  return event.type === 'message.received' && isRestartWord(event.text)
}

/** Whether a text is the restart word and nothing else. */
export function isRestartWord(text: string): boolean {
  return text.trim().toLowerCase() === restartWord
}
