import { secretPattern } from '../../random-walks/secret-pattern.ts'
import type { TalkSituation } from '../walk/talk-situation.ts'

/** The lines of a log that hold what is known of a person: their name, document, e-mail or phone. */
export function secretsLogged(
  lines: readonly string[],
  known: readonly Pick<TalkSituation, 'contact'>[],
): readonly string[] {
  if (lines.length === 0) return []
  const secrets = new Set(known.flatMap(({ contact }) => personal.flatMap((fact) => contact[fact] ?? [])))
  const patterns = [...secrets].filter((each) => typeof each === 'string').map(secretPattern)
  return lines.filter((line) => patterns.some((pattern) => pattern.test(line)))
}

const personal = ['name', 'document', 'email', 'phone'] as const
