import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A mutant that survives, and why that is right, or what it would take. */
export interface Explained {
  readonly name: string
  readonly because: string
}

/**
 * The survivors of a package that are explained in `explained/<package>.txt`: a line that begins with `#` is a reason, and
 * those below it are the mutants that it is given for.
 */
export function explainedIn(name: string): readonly Explained[] {
  const file = join(import.meta.dirname, 'explained', `${name}.txt`)
  return existsSync(file) ? readExplained(readFileSync(file, 'utf8')) : []
}

/** @throws SyntaxError for a mutant above the first reason. */
export function readExplained(text: string): readonly Explained[] {
  let because = ''
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    if (line.startsWith('# ')) {
      because = line.slice(2)
      return []
    }
    if (because === '')
      throw new SyntaxError(`"${line}" has no reason above it. Begin with a line such as "# why".`)
    return [{ name: line, because }]
  })
}
