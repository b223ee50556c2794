import { type MonthMention, yearOf } from './month-mention.ts'
import { isMonthWord, monthAbbreviated, monthNamed } from './month-words.ts'
import { isNoPeriod } from './not-a-period.ts'
import { claim, type Reading } from './reading.ts'

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** A word and what stands around it, which decides whether "dez" is December or ten. */
interface Place extends Token {
  readonly before: readonly string[]
  readonly previous: string
  readonly next: string
  readonly afterNext: string
}

const leads = /^(?:de|do|em|mes|ref|referente|e|ate|entre|a|para|pra|pro|dia|\d{1,2})$/
const units =
  /^(?:parcelas?|prestac\w*|reais|real|vez|vezes|x|dias?|mes|meses|anos?|mil|por|porcento|horas?|minutos?|zero)$/
const wordsOfTheirOwn = new Set(['mar', 'set', 'out'])

/** Months written in words, with the year that follows them. */
export function namedMonths(reading: Reading): readonly MonthMention[] {
  const tokens = [...reading.text.matchAll(/[a-z]+|\d+/g)].map((match): Token => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const words = tokens.map((token) => token.word)
  return tokens.flatMap((token, index) => {
    const month = monthAt(reading, {
      ...token,
      before: words.slice(0, index),
      previous: words[index - 1] ?? '',
      next: words[index + 1] ?? '',
      afterNext: words[index + 2] ?? '',
    })
    if (month === undefined || isNoPeriod(reading.text.slice(0, token.start))) return []
    if (hasFarYear(reading, token.end)) return []
    const mention = withYear(reading, { start: startOf(reading, token), end: token.end, month })
    return claim(reading, mention.start, mention.end) ? [mention] : []
  })
}

function monthAt(reading: Reading, place: Place): number | undefined {
  if (place.word === 'marco') return isMarch(reading, place) ? 3 : undefined
  return monthNamed(place.word) ?? monthByAbbreviation(reading, place)
}

/** Without its cedilla March is also a name and a landmark. */
function isMarch(reading: Reading, place: Place): boolean {
  if (reading.source.slice(place.start, place.end).toLowerCase() === 'março') return true
  if (isAlone(place) || yearFollows(reading, place)) return true
  if (place.previous === 'e') return place.before.some(isMonthWord)
  return leads.test(place.previous) && place.previous !== 'a' && !units.test(place.next)
}

function monthByAbbreviation(reading: Reading, place: Place): number | undefined {
  const month = monthAbbreviated(place.word)
  if (month === undefined) return undefined
  if (yearFollows(reading, place)) return month
  if (isAlone(place)) return wordsOfTheirOwn.has(place.word) ? undefined : month
  if (isMonthWord(place.next) || isMonthWord(place.previous)) return month
  if (/^(?:e|a|ate)$/.test(place.next) && isMonthWord(place.afterNext)) return month
  if (!leads.test(place.previous) || isCounted(place)) return undefined
  if (/^[ae]$/.test(place.previous) && !place.before.some(isMonthWord)) return undefined
  return place.word === 'mar' && place.previous === 'do' ? undefined : month
}

/** "Dez por cento" is no December, and "de dez por favor" is. */
function isCounted({ next, afterNext }: Place): boolean {
  return units.test(next) && !(next === 'por' && /^(?:favor|gentileza)$/.test(afterNext))
}

function isAlone(place: Place): boolean {
  return place.previous === '' && place.next === ''
}

function yearFollows(reading: Reading, place: Place): boolean {
  return /^[\s/.\-,]*(?:de\s*)?(?:20\d\d|\d\d)(?!\d)/.test(tail(reading, place.end))
}

/** "março de 1980" is somebody's birthday. */
function hasFarYear(reading: Reading, end: number): boolean {
  const digits = /^\s*(?:\/|-|de|do)?\s*(\d{4})(?!\d)/.exec(tail(reading, end))?.[1]
  return digits !== undefined && yearOf(digits, reading) === undefined
}

/** "dia 5 de novembro": the day belongs to the month, as does "próximo" in "o próximo janeiro". */
function startOf(reading: Reading, token: Token): number {
  const head = reading.text.slice(Math.max(0, token.start - 20), token.start)
  return token.start - (/\b(?:dia\s+\d{1,2}\s+(?:de|do)|proximo|ultimo)\s+$/.exec(head)?.[0].length ?? 0)
}

function withYear(reading: Reading, mention: MonthMention): MonthMention {
  const after = tail(reading, mention.end)
  const digits =
    /^\s*(?:\/|-|\.|,|de|do)?\s*(20\d\d|\d\d)(?!\d|[/.-]\d|\s*(?:parcela|reais|x\b|mes|dia|anos))/.exec(after)
  const year = digits?.[1] === undefined ? undefined : yearOf(digits[1], reading)
  if (digits && year !== undefined) return { ...mention, end: mention.end + digits[0].length, year }
  const side = sideOf(reading.text.slice(mention.start, mention.end))
  if (side !== undefined) return { ...mention, side }
  for (const { pattern, meaning } of tails) {
    const match = pattern.exec(after)
    if (match) return { ...mention, end: mention.end + match[0].length, ...meaning(reading.year, match[0]) }
  }
  return mention
}

const lastDigits = ['cinco', 'seis', 'sete', 'oito', 'nove']

const tails: readonly {
  readonly pattern: RegExp
  readonly meaning: (thisYear: number, words: string) => Pick<MonthMention, 'year' | 'side'>
}[] = [
  {
    pattern: /^\s+(?:do|de)\s+(?:ano\s+(?:passado|anterior)|ultimo\s+ano)\b/,
    meaning: (thisYear) => ({ year: thisYear - 1 }),
  },
  {
    pattern: /^\s+(?:do|de)\s+(?:ano\s+(?:que|q)\s+vem|proximo\s+ano|ano\s+seguinte)\b/,
    meaning: (thisYear) => ({ year: thisYear + 1 }),
  },
  {
    pattern: /^\s+(?:desse|deste|do\s+mesmo|de?st[ea])\s+ano\b/,
    meaning: (thisYear) => ({ year: thisYear }),
  },
  { pattern: /^\s+passado\b/, meaning: () => ({ side: 'past' }) },
  { pattern: /^\s+(?:(?:que|q)\s+vem|proximo)\b/, meaning: () => ({ side: 'future' }) },
  {
    pattern: /^\s+de\s+dois\s+mil\s+e\s+vinte\s+e\s+(?:cinco|seis|sete|oito|nove)\b/,
    meaning: (_, words) => ({ year: 2025 + lastDigits.indexOf(words.split(/\s+/).at(-1) ?? '') }),
  },
]

function sideOf(written: string): MonthMention['side'] {
  if (written.startsWith('proximo')) return 'future'
  return written.startsWith('ultimo') ? 'past' : undefined
}

function tail(reading: Reading, from: number): string {
  return reading.text.slice(from, from + 40)
}
