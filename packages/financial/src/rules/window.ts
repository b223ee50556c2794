import { addMonths, dateOf, monthOf, type Month } from '@cristal/dialogue'

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
