import type { PathData, SuiteData } from '../page-data.ts'

/**
 * Makes what tells whether a path passes somewhere.
 *
 * @param at - A state, a transition or anything else that can be covered, by its name; or an arrow, by its key.
 */
export function passing({ transitions, names }: SuiteData, at: string): (path: PathData) => boolean {
  const own = transitions.filter(({ arrows }) => arrows.includes(at)).map(({ id }) => id)
  const places = new Set((own.length > 0 ? own : [at]).map((name) => names.indexOf(name)))
  return ({ covers }) => covers.some((place) => places.has(place))
}
