import type { Call, Intent, Understanding, Utterance } from '@cristal/dialogue'

import type { Parse } from './api.ts'
import { rankingOf } from './ranking.ts'

/** A greeting or a farewell that is beyond doubt, and who recognised it. */
export interface Greeting extends Intent {
  readonly source: string
}

/** Tells whether a text greets or says goodbye; `undefined` when it does not, or when there is doubt. */
export type FindGreeting = (text: string, utterance: Utterance, call: Call) => Promise<Greeting | undefined>

/** From here on a greeting wins over what the other repository says. */
const beyondDoubt = 0.9

/** Asks a repository that knows greetings and farewells alone. */
export function repositoryGreeting(parse: Parse, source: string): FindGreeting {
  return async (text, _, call) => {
    const [{ name, confidence }] = rankingOf(await parse(text, call))
    const known = kinds.find(([pattern]) => pattern.test(name))?.[1]
    return known !== undefined && confidence >= beyondDoubt ? { name: known, confidence, source } : undefined
  }
}

/** Asks another understanding, and takes its word for greetings and farewells alone. */
export function understoodGreeting(understanding: Understanding): FindGreeting {
  return async (_, utterance, call) => {
    const { intent, source } = await understanding.understand(utterance, call)
    const greets = intent.name === 'greeting' || intent.name === 'farewell'
    return greets && intent.confidence >= beyondDoubt ? { ...intent, source } : undefined
  }
}

/** Repositories of greetings are public and shared: not all of them name their two intents as we do. */
const kinds: readonly (readonly [RegExp, 'greeting' | 'farewell'])[] = [
  [/^(?:greet|cumpriment|sauda[cç])/i, 'greeting'],
  [/^(?:farewell|goodbye|despedid)/i, 'farewell'],
]
