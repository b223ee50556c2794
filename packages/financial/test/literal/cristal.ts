import { monthOf, type Period } from '@cristal/dialogue'

import type { Installment } from '../../src/ports/billing.ts'
import { select, type Told } from '../../src/rules/select.ts'
import { isInside, windowAt } from '../../src/rules/window.ts'
import type { Category, Row } from './row.ts'

/** What Cristal answers to a {@link Category}, or to a day's month, by the rules that its machines use. */
export function told(rows: readonly Row[], asked: string, today: string): readonly Row[] {
  return selected(rows, asked, today).map(({ installment }) => rowOf(rows, installment))
}

/** What Cristal sends the second copy of, unasked. */
export function sent(rows: readonly Row[], asked: Category, today: string): readonly Row[] {
  return selected(rows, asked, today)
    .filter(({ delivery }) => delivery === 'send')
    .map(({ installment }) => rowOf(rows, installment))
}

function selected(rows: readonly Row[], asked: string, today: string): readonly Told[] {
  const now = nowOf(today)
  const window = windowAt(now)
  const installments = rows
    .map((row) => installmentOf(row))
    .filter(({ dueDate }) => isInside(window, monthOf(dueDate)))
    .toSorted((one, other) => one.dueDate.localeCompare(other.dueDate))
  const period = periods.get(asked)
  const wish =
    period === undefined ? { periods: [], months: [monthOf(asked)] } : { periods: [period], months: [] }
  return select(installments, { intent: 'consultar', ...wish }, now).told
}

const periods: ReadonlyMap<string, Period> = new Map([
  ['recentes', 'recent'],
  ['atrasadas', 'overdue'],
  ['futuras', 'upcoming'],
  ['atual', 'current'],
] as const)

function nowOf(today: string): string {
  return `${today}T12:00:00-03:00`
}

function installmentOf({ id, due, open }: Row): Installment {
  return {
    billId: '1',
    installmentId: `${id}`,
    condition: 'PM',
    dueDate: due,
    balance: open ? 100 : 0,
    originalValue: 100,
    slip: true,
    received: !open,
    writtenOff: false,
  }
}

function rowOf(rows: readonly Row[], { installmentId }: Installment): Row {
  const row = rows.find(({ id }) => `${id}` === installmentId)
  if (row === undefined) throw new Error('Cristal tells of an installment that is not there.')
  return row
}
