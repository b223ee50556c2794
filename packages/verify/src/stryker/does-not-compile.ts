import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '../workspace.ts'

/** A change of a source, by where it begins and ends in the text. */
export interface Change {
  /** Within the project. */
  readonly file: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Those of the changes that the compiler refuses, which nobody could commit. One change of each file is tried at a time;
 * only what is wrong in the changed file itself counts against it.
 */
export function refusedByCompiler(project: string, changes: readonly Change[]): ReadonlySet<Change> {
  const queues = [...Map.groupBy(changes, ({ file }) => file).entries()]
  const sources = new Map(queues.map(([file]) => [file, readFileSync(join(project, file), 'utf8')]))
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(configFor(queues.map(([file]) => file))))
  const refused = new Set<Change>()
  const rounds = Math.max(0, ...queues.map(([, { length }]) => length))
  for (let round = 0; round < rounds; round++) {
    const tried = queues.flatMap(([, { [round]: change }]) => change ?? [])
    for (const change of tried) writeChanged(project, change, sources.get(change.file) ?? '')
    const wrong = filesWithErrors(project)
    for (const change of tried) {
      if (wrong.has(change.file)) refused.add(change)
      writeFileSync(join(project, change.file), sources.get(change.file) ?? '')
    }
  }
  return refused
}

function configFor(files: readonly string[]): object {
  return {
    extends: './tsconfig.base.json',
    compilerOptions: {
      composite: false,
      declaration: false,
      declarationMap: false,
      noEmit: true,
      // What a mutant leaves unused is no fault of its own.
      noUnusedLocals: false,
      noUnusedParameters: false,
    },
    files,
  }
}

function writeChanged(project: string, { file, from, to, text }: Change, source: string): void {
  writeFileSync(join(project, file), source.slice(0, from) + text + source.slice(to))
}

function filesWithErrors(project: string): ReadonlySet<string> {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json', '--pretty', 'false'],
    { cwd: project, encoding: 'utf8' },
  )
  return new Set([...stdout.matchAll(/^([^\s(][^(\n]*)\(\d+,\d+\): error/gm)].map(([, file = '']) => file))
}
