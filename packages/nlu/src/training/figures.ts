import { type Answer, enough, type Measured, rightFrom, type Share, sure } from './measure.ts'
import { table } from './table.ts'

/** Pairs of intents that were confused more often than this are told. */
const often = 2

/** What was measured on the held-out sets, by the name of each, as the document shows it. */
export function heldOutFigures(sets: Readonly<Record<string, Measured>>): string {
  const all = Object.values(sets)
  const answers = all.flatMap((set) => set.answers)
  return [
    table(
      ['', ...Object.keys(sets), 'together'],
      [
        row('understood', (set) => set.right, all),
        row('of those at 0.9 or more, right', (set) => rightFrom(set.answers, sure), all),
        row('of those at 0.6 or more, right', (set) => rightFrom(set.answers, enough), all),
        row('out of scope, rejected at 0.6', (set) => set.rejected, all),
        row('values that end a talk', (set) => set.ended, all),
        row('month phrases read', (set) => set.months, all),
      ],
    ),
    'By intent, all sets together:',
    table(['intent', 'texts', 'precision', 'recall', 'at 0.9 or more'], perIntent(answers)),
    `Confused ${often} times or more: ${confusions(answers)}.`,
  ].join('\n\n')
}

function percent({ part, of }: Share): string {
  return of === 0 ? '–' : `${((part / of) * 100).toFixed(1)} %`
}

function row(title: string, of: (set: Measured) => Share, sets: readonly Measured[]): readonly string[] {
  const shares = sets.map(of)
  const together = {
    part: shares.reduce((sum, { part }) => sum + part, 0),
    of: shares.reduce((sum, share) => sum + share.of, 0),
  }
  return [title, ...[...shares, together].map(withCounts)]
}

function withCounts(share: Share): string {
  return share.of === 0 ? '–' : `${percent(share)} (${share.part}/${share.of})`
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
