/** `node packages/nlu/src/train.ts` writes `model.json`; with `--check` it only tells whether the file is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { readCorpus } from './training/corpus.ts'
import { trainModel } from './training/train-model.ts'

const file = new URL('model.json', import.meta.url)
const corpus = readCorpus()
const { model, accuracy, mistakes } = trainModel(corpus)
const written = `${JSON.stringify(model)}\n`
const check = process.argv.includes('--check')
const percent = (accuracy * 100).toFixed(1)
console.log(
  `${corpus.utterances.length} utterances, ${model.intents.length} intents, ${percent} % in five folds`,
)

if (process.argv.includes('--mistakes'))
  for (const { text, intent, taken } of mistakes) console.log(`${intent} → ${taken}: ${text}`)

if (!check) writeFileSync(file, written)
else if (readFileSync(file, 'utf8') !== written) {
  console.error('model.json does not match the corpus. Run: node packages/nlu/src/train.ts')
  process.exitCode = 1
}
