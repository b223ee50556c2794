import type { Period } from '../period/period.ts'
import type { Intent, Understood } from '../ports/understanding.ts'

/** What is wrong with the form of an answer, in words; nothing when it is as the port says. */
export function flawsOf(understood: Understood): readonly string[] {
  const { intent, ranking, periods, months, source } = understood
  const [likeliest = intent] = ranking
  const names = ranking.map(({ name }) => name)
  return [
    ...[intent, ...ranking].filter((one) => !isIntent(one)).map((one) => `is no intent: ${show(one)}`),
    ...unless(likeliest.name === intent.name && likeliest.confidence === intent.confidence, {
      'is not the first of the ranking': intent,
    }),
    ...unless(isAscending(ranking.map(({ confidence }) => -confidence)), {
      'does not come most likely first': ranking,
    }),
    ...unless(isDistinct(names), { 'ranks an intent twice': names }),
    ...unless(isDistinct(periods) && periods.every((period) => Object.hasOwn(known, period)), {
      'are no periods, or one twice': periods,
    }),
    ...unless(isDistinct(months) && isAscending(months) && months.every(isMonth), {
      'are no months, YYYY-MM, ascending and each once': months,
    }),
    ...unless(typeof source === 'string' && source !== '', { 'says no source': source }),
    ...unless(isPlain(understood), { 'is not plain data': understood }),
  ]
}

const known: Readonly<Record<Period, true>> = {
  overdue: true,
  lastOverdue: true,
  next: true,
  upcoming: true,
  current: true,
  recent: true,
}

function unless(right: boolean, flaw: Readonly<Record<string, unknown>>): readonly string[] {
  return right ? [] : Object.entries(flaw).map(([words, value]) => `${words}: ${show(value)}`)
}

function isIntent({ name, confidence }: Intent): boolean {
  return typeof name === 'string' && name !== '' && confidence >= 0 && confidence <= 1
}

function isMonth(month: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month)
}

function isAscending(values: readonly (number | string)[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] ?? value) <= value)
}

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

/** Nothing that a store could not write: no dates, functions, or instances of a class. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isPlain)
  if (typeof value !== 'object') return false
  const parent: unknown = Object.getPrototypeOf(value)
  // Not `Object.prototype` itself: a test runner may have another one than the adapter.
  return (parent === null || Object.getPrototypeOf(parent) === null) && Object.values(value).every(isPlain)
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}
