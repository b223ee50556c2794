import { table } from './table.ts'
import type { Trained } from './train-model.ts'

const worst = 12

/** What cross-validation says of the corpus, and what the model weighs. */
export function foldFigures({ model, accuracy, mistakes }: Trained, bytes: number): string {
  const pairs = [...Map.groupBy(mistakes, ({ intent, taken }) => `\`${intent}\` taken for \`${taken}\``)]
    .map(([pair, group]) => ({ pair, count: group.length }))
    .toSorted((one, other) => other.count - one.count || one.pair.localeCompare(other.pair))
  return [
    table(
      ['', 'figure'],
      [
        ['texts in the corpus', String(model.texts)],
        ['intents', String(model.intents.length)],
        ['understood in five folds, paraphrases kept together', `${(accuracy * 100).toFixed(1)} %`],
        ['features', String(model.features.split('\n').length)],
        ['`model.json`', `${Math.round(bytes / 1000)} kB`],
      ],
    ),
    'The pairs that cross-validation confuses most:',
    table(
      ['pair', 'texts'],
      pairs.slice(0, worst).map(({ pair, count }) => [pair, String(count)]),
    ),
  ].join('\n\n')
}
