/** What to do where there are no cases yet. */
export function howToBegin(what: readonly string[]): string {
  const where = what.length > 0 ? `In ${what.join(', ')}` : 'Below where you are'
  return [
    `${where} there is no file with cases, whose name ends in .paths.ts (or .js, .mts, .mjs).`,
    'Begin with the machine alone: cristal paths src/machine.ts',
    'Then say beside it, in machine.paths.ts, what its events carry and how its work ends:',
    '',
    `  import { casesFor, done, failed } from '@cristal/testkit'`,
    `  import { machine } from './machine.ts'`,
    `  export const cases = casesFor(machine, { effects: { load: { found: done({ id: 1 }), lost: failed() } } })`,
  ].join('\n')
}
