import { readFileSync, writeFileSync } from 'node:fs'
import { understandingBy } from '../understanding-by.ts'
import { heldOutFigures } from './figures.ts'
import { readHeldOut } from './held-out.ts'
import { measure } from './measure.ts'
import type { ModelFile } from '../model.ts'

const file = new URL('../../../../docs/understanding.md', import.meta.url)

/** Figures by the name of the place in `docs/understanding.md` where they stand. */
export type Figures = Readonly<Record<string, string>>

/** The document with its figures replaced: each stands between `<!-- name -->` and `<!-- /name -->`. */
export function withFigures(document: string, figures: Figures): string {
  return Object.entries(figures).reduce((text, [name, figure]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [start, end] = [text.indexOf(open), text.indexOf(close)]
    if (start < 0 || end < start) throw new Error(`The document has no place between ${open} and ${close}.`)
    return `${text.slice(0, start + open.length)}\n\n${figure}\n\n${text.slice(end)}`
  }, document)
}

/** What a model does on the sets that are held out. */
export async function figuresOf(model: ModelFile): Promise<Figures> {
  const understanding = understandingBy(model)
  const sets = Object.entries({ first: 'held-out', second: 'held-out-2', third: 'held-out-3' })
  const measured = sets.map(
    async ([name, set]) => [`${name} set`, await measure(understanding, readHeldOut(set))] as const,
  )
  return { 'held out': heldOutFigures(Object.fromEntries(await Promise.all(measured))) }
}

export function readDocument(): string {
  return readFileSync(file, 'utf8')
}

export function writeDocument(document: string): void {
  writeFileSync(file, document)
}
