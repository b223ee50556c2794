import { addMonths, dateOf, monthOf, plus, type Month } from '@cristal/dialogue'

/** The months that the bot may speak of: this one, two back and two ahead. */
export interface Window {
  readonly from: Month
  readonly to: Month
  readonly current: Month
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** The window at a time, ISO with the offset of the organisation's time zone. */
export function windowAt(now: string): Window {
  const current = monthOf(now)
  return { from: addMonths(current, -2), to: addMonths(current, 2), current, today: dateOf(now) }
}

export function isInside(window: Window, month: Month): boolean {
  return window.from <= month && month <= window.to
}

/** Days from one to another, both included; `YYYY-MM-DD`. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** The window from its first day to its last. */
export function daysOf({ from, to }: Window): Days {
  return { from: `${from}-01`, to: dayBefore(addMonths(to, 1)) }
}

/** Everything before the window: no contract is older than a century. */
export function daysBefore({ from }: Window): Days {
  return { from: '1900-01-01', to: dayBefore(from) }
}

/** The last day before a month. */
function dayBefore(month: Month): string {
  return dateOf(plus(`${month}-01T00:00:00Z`, -86_400_000))
}
