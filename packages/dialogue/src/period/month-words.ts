import { editDistance } from './edit-distance.ts'

const names =
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ')
const abbreviations = 'jan fev mar abr mai jun jul ago set out nov dez'.split(' ')

/** Misspellings that are further than one letter away, or as near to something else. */
const misspelt = new Map([
  ['julio', 7],
  ['junio', 6],
  ['otubro', 10],
  ['dessembro', 12],
  ['desembro', 12],
  ['fevereiru', 2],
  ['marso', 3],
  ['junhu', 6],
  ['julhu', 7],
])

/** 1–12 for a whole, folded month name, one mistyped letter forgiven in the longer ones, two in the longest. */
export function monthNamed(word: string): number | undefined {
  const exact = names.indexOf(word) + 1 || misspelt.get(word)
  if (exact !== undefined) return exact
  const near = names.findIndex((name) => {
    const most = name.length >= 8 ? 2 : 1
    return name.length >= 6 && name.startsWith(word.charAt(0)) && editDistance(name, word, most) <= most
  })
  return near < 0 ? undefined : near + 1
}

/** 1–12 for "jan" to "dez". Several are words of their own ("out", "set", "mar"): look around them first. */
export function monthAbbreviated(word: string): number | undefined {
  return abbreviations.indexOf(word) + 1 || undefined
}

export function isMonthWord(word: string): boolean {
  return names.includes(word) || abbreviations.includes(word)
}
