import { expect, it } from 'vitest'

import { around, marina, now, open, overdue, statement } from '../test/paths/around.ts'
import { billsMachine } from './bills/machine.ts'
import { daysOfAll } from './due-day/setup.ts'
import { financialMachine } from './financial/machine.ts'
import { installmentsMachine } from './installments/machine.ts'
import { calledBy } from './login/setup.ts'

const two = statement({ '7': [overdue], '9': [open] })

it.each([
  ['both bills are of the statement', two, ['7', '9'], true],
  ['one of two is gone', { ...two, ids: ['7'] }, ['7', '9'], false],
  ['none was chosen', two, [], false],
])('bills are chosen: %s', (_, kept, chosen, expected) => {
  expect(asked(billsMachine, 'isChosen', { statement: kept, chosen })).toBe(expected)
})

it.each([
  ['both are read', two, ['7', '9'], true],
  ['one of two is not', statement({ '7': [overdue] }), ['7', '9'], false],
  ['another is', statement({ '7': [overdue] }), ['9'], false],
])('bills are read: %s', (_, kept, chosen, expected) => {
  expect(asked(billsMachine, 'isRead', { statement: kept, chosen })).toBe(expected)
})

it.each([
  ['falls due in this month', '2026-11-10', 10, true],
  ['falls due on another day of it', '2026-11-10', 12, false],
  ['falls due on that day of another month', '2026-12-10', 10, false],
])('a day is of this month where an installment %s', (_, dueDate, day, expected) => {
  const kept = statement({ '7': [{ ...open, dueDate }] })
  const context = { statement: kept, chosen: ['7'], request: { day }, now }
  expect(asked(installmentsMachine, 'isDayOfThisMonth', context)).toBe(expected)
})

it('whoever logged in during the talk is logged in, whatever is remembered', () => {
  const stranger = { ...around, contact: {} }
  expect(asked(financialMachine, 'isLoggedIn', { ...stranger, customer: marina })).toBe(true)
  expect(asked(financialMachine, 'isLoggedIn', { ...stranger, customer: null })).toBe(false)
})

it('due days of several bills are told once and in order', () => {
  const toTell = [{ days: [15, 20] }, { days: [5, 15] }]
  expect(daysOfAll({ toTell } as unknown as Parameters<typeof daysOfAll>[0])).toEqual([5, 15, 20])
})

it.each([
  ['a person', marina.document, 'Marina'],
  ['a company', '11222333000181', 'Marina Lopes Prado'],
])('%s is called by the name that is theirs', (_, document, expected) => {
  const context = { known: { document, customer: marina } }
  expect(calledBy(context as unknown as Parameters<typeof calledBy>[0])).toBe(expected)
})

/** Asks a guard, with what of the context it looks at. */
function asked(machine: object, guard: string, context: object): unknown {
  const { implementations } = machine as {
    readonly implementations: {
      readonly guards: Readonly<Record<string, (given: object, params: undefined) => boolean>>
    }
  }
  return implementations.guards[guard]?.({ context }, undefined)
}
