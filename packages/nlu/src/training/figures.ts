import { type Answer, enough, type Measured, rightFrom, type Share, sure } from './measure.ts'
import { table } from './table.ts'

/** Pairs of intents that were confused more often than this are told. */
const often = 2

/** What was measured on the held-out sets, as the document shows it. */
export function heldOutFigures(first: Measured, second: Measured): string {
  const both = [...first.answers, ...second.answers]
  return [
    table(
      ['', 'first set', 'second set', 'together'],
      [
        row('understood', (set) => set.right, first, second),
        row('of those at 0.9 or more, right', ({ answers }) => rightFrom(answers, sure), first, second),
        row('of those at 0.6 or more, right', ({ answers }) => rightFrom(answers, enough), first, second),
        row('out of scope, rejected at 0.6', (set) => set.rejected, first, second),
        row('values that end a talk', (set) => set.ended, first, second),
        row('month phrases read', (set) => set.months, first, second),
      ],
    ),
    'By intent, both sets together:',
    table(['intent', 'texts', 'precision', 'recall', 'at 0.9 or more'], perIntent(both)),
    `Confused ${often} times or more: ${confusions(both)}.`,
  ].join('\n\n')
}

export function percent({ part, of }: Share): string {
  return of === 0 ? '–' : `${((part / of) * 100).toFixed(1)} %`
}

function row(
  title: string,
  of: (set: Measured) => Share,
  first: Measured,
  second: Measured,
): readonly string[] {
  const [one, other] = [of(first), of(second)]
  const both = { part: one.part + other.part, of: one.of + other.of }
  return [title, ...[one, other, both].map((share) => `${percent(share)} (${share.part}/${share.of})`)]
}

function perIntent(answers: readonly Answer[]): readonly (readonly string[])[] {
  const names = [...new Set(answers.map(({ name }) => name))].toSorted()
  return names.map((name) => {
    const texts = answers.filter((answer) => answer.name === name)
    const taken = answers.filter(({ intent }) => intent.name === name)
    const part = texts.filter(({ intent }) => intent.name === name).length
    const certain = texts.filter(({ intent }) => intent.name === name && intent.confidence >= sure).length
    return [
      `\`${name}\``,
      String(texts.length),
      percent({ part, of: taken.length }),
      percent({ part, of: texts.length }),
      percent({ part: certain, of: texts.length }),
    ]
  })
}

function confusions(answers: readonly Answer[]): string {
  const wrong = answers.filter(({ name, intent }) => name !== intent.name)
  const pairs = [...Map.groupBy(wrong, ({ name, intent }) => `\`${name}\` for \`${intent.name}\``)]
    .filter(([, group]) => group.length >= often)
    .toSorted(([one, few], [other, many]) => many.length - few.length || one.localeCompare(other))
  return pairs.map(([pair, group]) => `${pair} (${group.length})`).join(', ') || 'none'
}
