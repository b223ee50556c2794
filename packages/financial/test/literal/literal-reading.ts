import * as fc from 'fast-check'

import { monthAsMeant, monthAsWritten } from './consulted-month.ts'
import type { Agreement, Difference } from './difference.ts'
import { rangeAgreements, rangeDifferences } from './range-comparisons.ts'
import { limits, tooManyAt } from './route.ts'
import type { Category } from './row.ts'
import { table } from './table.ts'
import { sentAgreements, sentDifferences, walkAgreements, walkDifferences } from './walk-comparisons.ts'
import type { World } from './world.ts'

/** Enough for each kind of world, and the same ones each time. */
export const trials = { seed: 21, numRuns: 300 }

/** The smallest world in which the two differ. Throws when they never do: then nothing rests on the assumption. */
export function smallestDifference({ asked, broken, worlds, literal, cristal }: Difference): World {
  const same = fc.property(worlds, (world) => literal(world) === cristal(world))
  const [world] = fc.check(same, trials).counterexample ?? []
  if (world === undefined) throw new Error(`"${asked}" is answered alike even where there is ${broken}.`)
  return world
}

/** `docs/literal-reading.md`: what the flows would answer if they were followed to the letter, and what Cristal does. */
export function literalReading(): string {
  return `# The flows, read literally

The flows that Cristal carries on were written down as prose and expressions. This page follows their arithmetic to the
letter (sections 21 to 29) beside Cristal's, on ${trials.numRuns} made-up statements a row. It is written by a test:
\`npm test -- packages/financial -u\`.

In the examples a number is an installment, in the order in which SIENGE gives it; it is open unless it is said to be
paid. "An empty month" is what the flows say of an index that points at nothing. The order in which installments are
told is left aside: the flows tell those to come from the last to the first, Cristal everything from the first to the
last.

## The walk by index: what is told

The flows look for the first installment of a month and go on from there by one: from two before to two after
("recentes"), three on ("atrasadas"), three back ("futuras"), or stay ("atual"). Cristal takes what falls due in the
months. They answer alike:

${agreements(walkAgreements)}

Where one of these is not so, they do not:

${differences(walkDifferences)}

## The walk by index: which slips are sent

Sections 28 and 29 go the same way again and send what is open, of "atrasadas" and "recentes" alone. Alike:

${agreements(sentAgreements)}

Not alike:

${differences(sentDifferences)}

The mail of section 28 names \`result.0\` whichever installment the counter stands on. SIENGE's answer has \`results\`, so
that there the mail names none; of the function's answer it names the first each time. Cristal mails each installment that
it sends. The flows never ask whether a slip is registered; Cristal does, and says where there is none.

## The ranges of the function

Section 26 asks the function for a range of days and tells all of it. Cristal asks for the whole window, whatever is
asked of it, and takes from it what it would take from a statement. Alike:

${agreements(rangeAgreements)}

Not alike:

${differences(rangeDifferences)}

## Months as texts

Section 23 keeps the month that it looks for as a text and compares it with \`MM\` of a due date. Of months to come it
says that a zero goes in front, of October's alone that none does; of months before it says nothing of a zero. To the
letter, these would never be found, and the walk above is spared that:

${table(['asked', 'in', 'looks for', 'instead of'], misspelt())}

Months 13 and 14 turn the year as they should; so do 0 and −1, if the year that the text leaves out is the one before.
Cristal counts months, not texts.

## When a statement is too large

The flows ask the function where SIENGE's answer is "above 640 characters". Their engine keeps an answer of less than
10,000 bytes; 640 is its limit for another thing, the value of a field. One bill of open monthly installments:

${table(
  ['limit', 'too large from'],
  Object.entries(limits).map(([name, limit]) => [
    name === 'written' ? `${limit} characters, as written` : `${limit} bytes, as the engine does`,
    `${tooManyAt(limit)} installments`,
  ]),
)}

Cristal reads statements of any size up to a limit that the host sets (\`largestStatement\` of \`@cristal/sienge\`).
`
}

function agreements(all: readonly Agreement[]): string {
  return table(
    ['asked', 'answered alike when'],
    all.map(({ asked, when }) => [asked, when]),
  )
}

function differences(all: readonly Difference[]): string {
  return table(
    ['asked', 'broken', 'smallest example', 'the flows', 'Cristal', 'why'],
    all.map((difference) => {
      const world = smallestDifference(difference)
      const { asked, broken, literal, cristal, why } = difference
      return [asked, broken, shown(world), literal(world), cristal(world), why]
    }),
  )
}

function shown({ today, bills }: World): string {
  const rows = bills.map((bill) =>
    bill.map(({ id, due, open }) => `${id}: ${due}${open ? '' : ' paid'}`).join(', '),
  )
  return `${today}; ${rows.join('; and ')}`
}

function misspelt(): readonly (readonly string[])[] {
  const categories: readonly Category[] = ['futuras', 'atrasadas']
  return categories.flatMap((category) =>
    months.flatMap((month, index) => {
      const today = `2026-${`${index + 1}`.padStart(2, '0')}-15`
      const [written, meant] = [monthAsWritten(category, today).month, monthAsMeant(category, today).month]
      return written === meant ? [] : [[category, month, written, meant]]
    }),
  )
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
