import { contenders, type ContenderName } from '../contenders/contenders.ts'
import type { Measured } from '../measure/measure-groups.ts'
import type { Group } from '../measure/groups.ts'
import { quantile } from '../measure/quantile.ts'
import { cardTexts, balanceText } from '../talks/card-dialogue.ts'
import type { Report } from './report.ts'
import { shortly, table } from './table.ts'

type Row = readonly [title: string, measured: Measured]

/** A report as Markdown, group by group. */
export async function markdownOf(report: Report, groups: readonly Group[]): Promise<string> {
  const parts = [headOf(report)]
  for (const group of groups) {
    const rows = await rowsOf(report, group)
    parts.push(`## ${group.title}`, speeds(rows), steps(rows), weights(rows), races(rows))
  }
  parts.push('## From a process’s birth to its first answer', coldStarts(report), failures(report))
  return parts.filter((part) => part !== '').join('\n\n')
}

function headOf({ machine, node, at, loadBefore, loads, quick }: Report): string {
  const load = `load average ${shortly(loadBefore)} before, ${shortly(quantile(loads, 0.5))} in the median round, ${shortly(Math.max(...loads))} at most`
  return `${quick ? 'A quick run: its numbers mean nothing.\n\n' : ''}${at} · ${machine} · Node ${node} · ${load}`
}

async function rowsOf({ contenders: all }: Report, { names }: Group): Promise<readonly Row[]> {
  const measured = names.flatMap((name: ContenderName) => {
    const found = all[name]
    return found ? [{ name, found }] : []
  })
  return Promise.all(
    measured.map(async ({ name, found }) => [(await contenders[name]()).title, found] as const),
  )
}

function speeds(rows: readonly Row[]): string {
  const head = [
    '',
    'µs a turn, quiet',
    '× base',
    'µs a step, quiet',
    'µs a turn',
    'turn p99',
    'CPU µs a turn',
    'turns/s, 1 contact',
    'turns/s, 100 contacts',
    'p99 of 100, ms',
  ]
  return table(
    head,
    rows.map(([title, { one, many }]) => [
      title,
      shortly(one.quiet),
      shortly(one.ratio),
      shortly(one.step),
      shortly(one.turn),
      shortly(one.turnP99),
      shortly(one.cpu),
      shortly(one.perSecond),
      shortly(many?.perSecond),
      shortly(many && many.turnP99 / 1000),
    ]),
  )
}

function steps(rows: readonly Row[]): string {
  return rows
    .flatMap(([title, { one }]) => (one.steps ? [{ title, ...one.steps }] : []))
    .map(
      ({ title, all, deep }) =>
        `One step by itself (${title}): p50 ${shortly(all.p50)} µs, p99 ${shortly(all.p99)} µs` +
        (Number.isNaN(deep.p50)
          ? '.'
          : `; four machines deep p50 ${shortly(deep.p50)} µs, p99 ${shortly(deep.p99)} µs.`),
    )
    .join('\n')
}

function weights(rows: readonly Row[]): string {
  const weighed = rows.flatMap(([title, { weight }]) => (weight ? [[title, weight] as const] : []))
  if (weighed.length === 0) return ''
  return table(
    ['One idle conversation, in bytes', 'state as JSON', 'heap', 'disk'],
    weighed.map(([title, { state, heap, disk }]) => [title, shortly(state), shortly(heap), shortly(disk)]),
  )
}

function races(rows: readonly Row[]): string {
  const raced = rows.flatMap(([title, { raced: found }]) => (found ? [[title, found] as const] : []))
  if (raced.length === 0) return ''
  return table(
    ['The document and the digits sent at once', 'said', 'to the digits once more', ''],
    raced.map(([title, { said, repeated }]) => [
      title,
      said.map(shown).join(' · '),
      repeated.map(shown).join(' · '),
      verdict(said, repeated),
    ]),
    'words',
  )
}

function verdict(said: readonly string[], repeated: readonly string[]): string {
  const right = balanceText('52998224725', '4821')
  if (said.join('\n') === [cardTexts.askDigits, right].join('\n')) return 'right'
  if (said.includes(cardTexts.askDigits) && !repeated.includes(right))
    return '**loses the document that it confirmed**'
  if (said.at(-1) === cardTexts.askDigits) return 'answers the second message first, against the old state'
  return 'answers the second message against the old state'
}

/** A text of the dialogue by its key. */
function shown(words: string): string {
  return (
    Object.entries(cardTexts).find(([, text]) => text === words)?.[0] ??
    (words.startsWith('Saldo') ? 'balance' : words)
  )
}

function coldStarts({ coldStarts: starts }: Report): string {
  return table(
    ['ms', 'imported', 'SQLite and host open', 'answered', 'process over'],
    starts.map(({ way, imported, opened, answered, whole }) => [
      way,
      ...[imported, opened, answered, whole].map(shortly),
    ]),
  )
}

function failures({ failed }: Report): string {
  const lines = Object.entries(failed).map(([name, why]) => `- ${name}: ${why}`)
  return lines.length === 0 ? '' : ['Not measured:', ...lines].join('\n')
}
