import type { Synonyms } from './synonyms.ts'

/** What a text shows the model: its words with their neighbours, and its letters, which forgive typos. */
export interface Features {
  readonly words: ReadonlySet<string>
  readonly letters: ReadonlySet<string>
}

const shortestRun = 3
const longestRun = 5

/** @param normalised A text that `normalise` has been through. */
export function featuresOf(normalised: string, conceptOf: Synonyms): Features {
  const tokens = normalised.split(' ').filter((token) => token !== '')
  const framed = ['^', ...tokens.map((token) => conceptOf(token) ?? token), '$']
  return {
    words: new Set([
      ...framed.slice(1, -1),
      ...tokens,
      ...framed.slice(1).map((token, index) => `${framed[index]} ${token}`),
    ]),
    letters: new Set(tokens.filter((token) => token.length > 1).flatMap(runsOfLetters)),
  }
}

function runsOfLetters(token: string): readonly string[] {
  const framed = `<${token}>`
  const runs: string[] = []
  for (let length = shortestRun; length <= longestRun; length++) {
    for (let start = 0; start + length <= framed.length; start++) {
      // Marked, so that a run is never taken for a word.
      runs.push(`~${framed.slice(start, start + length)}`)
    }
  }
  return runs
}
