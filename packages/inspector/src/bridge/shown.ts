import type { Json } from '@cristal/dialogue'

const hidden = '•••'

/** Names whose values tell what is going on and nothing of the person, wherever they stand. */
const harmless: readonly string[] = [
  'answered',
  'because',
  'bills',
  'channel',
  'confidence',
  'failure',
  'fetchedAt',
  'how',
  'installments',
  'intent',
  'kind',
  'leaving',
  'misfits',
  'misunderstandings',
  'months',
  'outcome',
  'page',
  'periods',
  'reason',
  'source',
  'status',
  'times',
  'wants',
  'wrong',
  'wrongAnswers',
]

/** A word of the program: `segunda_via`, `nextFew`, `financial.askRetry`; a month; a time. */
const word = /^(?:[a-z][A-Za-z]*(?:[._-][A-Za-z]+)*|\d{4}-\d\d|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))$/

const longestWord = 60

/** Counts are small; a document or a phone that was kept as a number is not. */
const largestCount = 1_000_000

/** A name that a programmer gave, and not a key made of what somebody typed. */
const fieldName = /^[a-z][A-Za-z]{0,39}$/

/**
 * What may be seen of a machine's context: states of mind, intents, periods, months and counts. Everything else
 * is there by name alone, or by how many there are of it.
 *
 * @param more - names whose values are shown besides the usual ones: words and numbers, never personal data.
 */
export function shown(context: Json, more: ReadonlySet<string> = new Set()): Json {
  if (!isObject(context)) return hidden
  const entries = Object.entries(context).filter(([name]) => fieldName.test(name))
  return Object.fromEntries(entries.map(([name, value]) => [name, field(name, value, more)]))
}

/** A field of the context itself: its author named it, so that it may be seen that it is there. */
function field(name: string, value: Json, more: ReadonlySet<string>): Json {
  if (isHarmless(name, more)) return open(name, value, more)
  if (value === null || typeof value === 'boolean' || value === '') return value
  if (isList(value)) return counted(value)
  return isObject(value) ? parts(value, '', more) : hidden
}

/** The value of a harmless name. */
function open(name: string, value: Json, more: ReadonlySet<string>): Json {
  if (isList(value)) return value.every(isWord) ? value : counted(value)
  if (isObject(value)) return parts(value, name, more)
  if (typeof value === 'number') return Math.abs(value) <= largestCount ? value : hidden
  return typeof value !== 'string' || value === '' || isWord(value) ? value : hidden
}

/** Of what lies deeper only harmless names are seen. */
function parts(value: Readonly<Record<string, Json>>, within: string, more: ReadonlySet<string>): Json {
  const seen = Object.entries(value).filter(
    ([name]) => isHarmless(name, more) || (within === 'intent' && name === 'name'),
  )
  return seen.length === 0
    ? hidden
    : Object.fromEntries(seen.map(([name, inner]) => [name, open(name, inner, more)]))
}

function isHarmless(name: string, more: ReadonlySet<string>): boolean {
  return harmless.includes(name) || more.has(name)
}

function isWord(value: Json): boolean {
  return typeof value === 'string' && value.length <= longestWord && word.test(value)
}

function counted(list: readonly Json[]): Json {
  return list.length === 0 ? [] : `${hidden} × ${list.length}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !isList(value)
}
