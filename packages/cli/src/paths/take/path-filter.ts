import { CliError } from '../../cli-error.ts'
import { folded } from '../folded.ts'

/**
 * Makes what tells whether a path's name fits. Accents and case do not count.
 *
 * @param text - Part of a name, or an expression such as `/login.*refused/`.
 * @throws CliError for an expression that is none
 */
export function pathFilter(text: string): (name: string) => boolean {
  const [, source] = /^\/(.+)\/i?$/s.exec(text) ?? []
  if (source === undefined) return (name) => folded(name).includes(folded(text))
  // Case is left as it is written: \S is not \s.
  const expression = expressionOf(source.normalize('NFD').replaceAll(/\p{M}/gu, ''))
  return (name) => expression.test(folded(name))
}

function expressionOf(source: string): RegExp {
  try {
    return new RegExp(source, 'i')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CliError('usage', `--grep: ${why}`, { cause: error })
  }
}
