import type { Intent, Understanding } from '@cristal/dialogue'
import type { HeldOut } from './held-out.ts'

export interface Answer {
  /** The right intent. */
  readonly name: string
  readonly text: string
  readonly intent: Intent
}

/** A share with what it is a share of. */
export interface Share {
  readonly part: number
  readonly of: number
}

export interface Measured {
  readonly answers: readonly Answer[]
  readonly right: Share
  /** Texts that are not our business and were not taken for it: `bias`, or a confidence below 0.6. */
  readonly rejected: Share
  /** Values that would have ended the talk: `encerrar` or `farewell` at 0.9 or more. */
  readonly ended: Share
  readonly months: Share
}

export const enough = 0.6
export const sure = 0.9

const today = '2026-11-21'
const call = { organisation: 'horizonte', key: 'measure', signal: new AbortController().signal }

/** How well texts are understood that the model was not trained on. */
export async function measure(understanding: Understanding, heldOut: HeldOut): Promise<Measured> {
  const intentOf = async (text: string) => (await understanding.understand({ text, today }, call)).intent
  const texts = Object.entries(heldOut.utterances).flatMap(([name, list]) =>
    list.map((text) => ({ name, text })),
  )
  const answers = await Promise.all(
    texts.map(async ({ name, text }) => ({ name, text, intent: await intentOf(text) })),
  )
  return {
    answers,
    right: share(answers, ({ name, intent }) => intent.name === name),
    rejected: share(await Promise.all(heldOut.outOfScope.map(intentOf)), isRejected),
    ended: share(await Promise.all(heldOut.dataEntry.map(intentOf)), endsTheTalk),
    months: share(await monthsIn(understanding, heldOut), ({ found, expected }) => found === expected),
  }
}

/** The share of the answers at a confidence or above that are right; `of` tells how many those are. */
export function rightFrom(answers: readonly Answer[], confidence: number): Share {
  const certain = answers.filter(({ intent }) => intent.confidence >= confidence)
  return share(certain, ({ name, intent }) => intent.name === name)
}

export function endsTheTalk({ name, confidence }: Intent): boolean {
  return confidence >= sure && ['encerrar', 'farewell'].includes(name)
}

function isRejected({ name, confidence }: Intent): boolean {
  return name === 'bias' || confidence < enough
}

async function monthsIn(understanding: Understanding, { months = {} }: HeldOut) {
  const phrases = Object.entries(months).flatMap(([on, list]) =>
    list.map(([text, expected]) => ({ text, expected, on })),
  )
  return Promise.all(
    phrases.map(async ({ text, expected, on }) => {
      const understood = await understanding.understand({ text, today: on }, call)
      return { expected, found: [...understood.periods, ...understood.months].join(' ') }
    }),
  )
}

function share<Of>(all: readonly Of[], holds: (one: Of) => boolean): Share {
  return { part: all.filter(holds).length, of: all.length }
}
