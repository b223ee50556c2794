import { monthOf, type Period, type PeriodRequest } from '@cristal/dialogue'

import type { Installment } from '../ports/billing.ts'
import { isInside, windowAt, type Window } from './window.ts'

/** What happens with the second copy of an installment that is told. */
export type Delivery = 'send' | 'offer' | 'none'

export interface Told {
  readonly installment: Installment
  readonly delivery: Delivery
}

export interface Selection {
  /** By due date; each once, however many periods name it. */
  readonly told: readonly Told[]
  /** A month was asked for that lies outside the window. */
  readonly asksOutside: boolean
}

export interface Wish extends PeriodRequest {
  /** `segunda_via` sends what `consultar` offers. */
  readonly intent: string
  /** Of the months, named or current, what falls due on this day. Absent, or nothing does: all of them. */
  readonly day?: number
}

/**
 * The installments that a wish is about, and what is sent of each.
 * `installments` are those of the window, by due date.
 */
export function select(installments: readonly Installment[], wish: Wish, now: string): Selection {
  const window = windowAt(now)
  const parts = [
    ...wish.periods.map((period) => ({
      rows:
        period === 'current'
          ? ofMonths(installments, [window.current], wish)
          : rowsOf(period, installments, window),
      delivery: deliveryOf(period, wish),
    })),
    {
      rows: ofMonths(installments, wish.months, wish),
      delivery: byIntent(wish),
    },
  ]
  return {
    told: installments.flatMap((installment) => {
      const deliveries = parts
        .filter(({ rows }) => rows.includes(installment))
        .map(({ delivery }) => delivery)
      return deliveries.length === 0
        ? []
        : [{ installment, delivery: strongest(deliveries.map((each) => each(installment, window))) }]
    }),
    asksOutside: wish.months.some((month) => !isInside(window, month)),
  }
}

/** Whether an installment falls due on this day of some month. */
export function fallsOn({ dueDate }: Installment, day: number): boolean {
  return Number(dueDate.slice(8, 10)) === day
}

/** Those of the named months, or of this one: on the day that was named, where something falls due on it. */
function ofMonths(
  all: readonly Installment[],
  months: readonly string[],
  { day }: Wish,
): readonly Installment[] {
  const rows = all.filter(({ dueDate }) => months.includes(monthOf(dueDate)))
  const onDay = day === undefined ? [] : rows.filter((each) => fallsOn(each, day))
  return onDay.length > 0 ? onDay : rows
}

export function isOpen({ balance }: Installment): boolean {
  return balance > 0
}

/** Open, and due before today: what falls due today can still be paid in time. */
export function isOverdue(installment: Installment, today: string): boolean {
  return isOpen(installment) && installment.dueDate < today
}

function rowsOf(
  period: Exclude<Period, 'current'>,
  all: readonly Installment[],
  { today }: Window,
): readonly Installment[] {
  const overdue = all.filter((each) => isOverdue(each, today))
  const ahead = all.filter(({ dueDate }) => dueDate >= today)
  switch (period) {
    case 'overdue':
      return overdue
    case 'lastOverdue':
      return overdue.slice(-1)
    case 'next':
      return ahead.filter((each) => isOpen(each)).slice(0, 1)
    case 'upcoming':
      return ahead
    case 'recent':
      return all
  }
}

type DeliveryRule = (installment: Installment, window: Window) => Delivery

const sendOverdue: DeliveryRule = (installment, { today }) =>
  isOverdue(installment, today) ? 'send' : 'none'
const sendOpen: DeliveryRule = (installment) => (isOpen(installment) ? 'send' : 'none')
const offerOpen: DeliveryRule = (installment) => (isOpen(installment) ? 'offer' : 'none')

/** Overdue ones leave unasked; of the others `segunda_via` sends what is asked for, and several to come are offered. */
function deliveryOf(period: Period, wish: Wish): DeliveryRule {
  switch (period) {
    case 'overdue':
    case 'lastOverdue':
    case 'recent':
      return sendOverdue
    case 'current':
    case 'next':
      return byIntent(wish)
    case 'upcoming':
      return offerOpen
  }
}

function byIntent({ intent }: Wish): DeliveryRule {
  return intent === 'segunda_via' ? sendOpen : offerOpen
}

function strongest(deliveries: readonly Delivery[]): Delivery {
  if (deliveries.includes('send')) return 'send'
  return deliveries.includes('offer') ? 'offer' : 'none'
}
