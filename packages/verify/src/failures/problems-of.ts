import type { Message } from '@cristal/dialogue'

import { failureOf } from './failure-of.ts'
import type { PlayedCase } from './play-case.ts'

/** What does not hold that must hold whatever fails, a sentence each. Empty: all does. */
export function problemsOf(cases: readonly PlayedCase[]): readonly string[] {
  const byCall = Map.groupBy(cases, ({ call }) => call.name)
  return [...cases.flatMap(ownProblems), ...[...byCall.values()].flatMap(alike)]
}

function ownProblems(played: PlayedCase): readonly string[] {
  const { call, fault, said, served, wrote, saidBefore, saidLater, leaked, servedAtOnce } = played
  const failure = failureOf(played)
  const everything = [...saidBefore, ...said, ...saidLater]
  const found = [
    servedAtOnce && failure === undefined ? undefined : wordless(played),
    served ? undefined : `is not served after ${wrote.length} messages: ${wrote.join(' → ')}`,
    times(everything, 'financial.login.askDocument') > 1 ? 'asks for the document again' : undefined,
    asksAfterLogin(everything) ? 'asks for a login that was there' : undefined,
    leaked.length > 0 ? `has a log that tells ${leaked.join(' and ')}` : undefined,
    failure === undefined || kinds.has(failure.kind) ? undefined : `has a log that says "${failure.kind}"`,
    isExplained(played) ? undefined : 'has a log that says nothing of it',
  ]
  return found.flatMap((problem) =>
    problem === undefined ? [] : [`${call.name}, ${fault.name}: ${problem}.`],
  )
}

const kinds: ReadonlySet<string> = new Set(['transient', 'permanent', 'contract', 'unknown'])

/** The person always gets a sentence, and its last words ask or offer something, or say whom to turn to. */
function wordless({ said, states }: PlayedCase): string | undefined {
  const last = said.at(-1)
  if (last === undefined) return 'says nothing'
  const isAsked = last.text.includes('?') || states.some((state) => /\.ask\./.test(state))
  const goesOn = isAsked || last.options.length > 0 || 'contact' in (last.said.values ?? {})
  return goesOn ? undefined : `leaves the person with ${last.said.text}`
}

function asksAfterLogin(said: readonly Message[]): boolean {
  const keys = said.map((message) => message.said.text)
  const since = keys.slice(keys.indexOf('financial.login.identified') + 1)
  return keys.includes('financial.login.identified') && since.some((key) => /login\.ask/.test(key))
}

/** It failed and the log names it, or it did not fail: it was tried again, or was an answer. */
function isExplained(played: PlayedCase): boolean {
  const { call, fault, servedAtOnce, tries } = played
  return (
    failureOf(played) !== undefined ||
    servedAtOnce ||
    call.answered?.[fault.name] !== undefined ||
    (tries > 1 && tells(played).length > 0)
  )
}

/** Kinds of failure that say the same. */
function alike(cases: readonly PlayedCase[]): readonly string[] {
  const [first] = cases
  if (first === undefined || first.call.untold !== undefined) return []
  const kindsOf = new Map<string, Set<string>>()
  for (const played of cases) {
    const kind = failureOf(played)?.kind
    if (kind === undefined) continue
    const words = tells(played).join(' ')
    kindsOf.set(words, (kindsOf.get(words) ?? new Set()).add(kind))
  }
  return [...kindsOf]
    .filter(([, said]) => said.size > 1)
    .map(([words, said]) => `${first.call.name}: ${[...said].join(' and ')} say the same, ${words}.`)
}

/** What was said of what came of it; that one has to wait says nothing of it. */
function tells({ said }: PlayedCase): readonly string[] {
  return said.map((message) => message.said.text).filter((key) => !waits.has(key))
}

const waits: ReadonlySet<string> = new Set(['dialogue.moment', 'handoff.calling'])

function times(said: readonly Message[], key: string): number {
  return said.filter((message) => message.said.text === key).length
}
