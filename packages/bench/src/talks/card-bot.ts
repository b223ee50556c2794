import { bind, dialogueTexts, reading, work, type Bot } from '@cristal/dialogue'

import { cardTexts, findDocument } from './card-dialogue.ts'
import { cardMachine, type Found } from './card-machine.ts'
import { horizonte } from './financial-bot.ts'

/** The card dialogue as a bot. A lookup takes so many milliseconds. */
export function cardBot(lookup: number): Bot {
  const find = work<Found, { readonly typed: string }>(reading, async ({ typed }) => ({
    document: await findDocument(typed, lookup),
  }))
  return {
    machine: bind(cardMachine, { findDocument: find }),
    version: '1',
    texts: { ...dialogueTexts, ...cardTexts },
    apology: 'unknown',
    moment: 'dialogue.moment',
    organisations: [horizonte],
    urgent: () => false,
  }
}
