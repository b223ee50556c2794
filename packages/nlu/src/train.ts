/**
 * `node packages/nlu/src/train.ts` writes `model.json`, and its figures into `docs/understanding.md`; with `--check` it
 * only tells whether the two are up to date, with `--mistakes` also what is misread in cross-validation.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readCorpus } from './training/corpus.ts'
import { figuresOf, readDocument, withFigures, writeDocument } from './training/document.ts'
import { foldFigures } from './training/fold-figures.ts'
import { trainModel } from './training/train-model.ts'

const file = new URL('model.json', import.meta.url)
const trained = trainModel(readCorpus())
const written = `${JSON.stringify(trained.model)}\n`
const document = withFigures(readDocument(), {
  ...(await figuresOf(trained.model)),
  'five folds': foldFigures(trained, written.length),
})
const percent = (trained.accuracy * 100).toFixed(1)
console.log(`${trained.model.texts} utterances, ${percent} % in five folds`)

if (process.argv.includes('--mistakes'))
  for (const { text, intent, taken } of trained.mistakes) console.log(`${intent} → ${taken}: ${text}`)

if (!process.argv.includes('--check')) {
  writeFileSync(file, written)
  writeDocument(document)
} else if (readFileSync(file, 'utf8') !== written || readDocument() !== document) {
  console.error('The model or its document does not match the corpus. Run: node packages/nlu/src/train.ts')
  process.exitCode = 1
}
