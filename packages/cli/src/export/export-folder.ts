import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { CliError } from '../cli-error.ts'

/** The folder that an export fills. */
export interface ExportFolder {
  /** Writes the files, and removes those of machines that are no more. */
  write(files: ReadonlyMap<string, string>): Promise<void>
  /** What is not as these files are, one sentence each; none: all is as it should be. */
  differences(files: ReadonlyMap<string, string>): Promise<readonly string[]>
}

/** @throws CliError when the folder cannot be read or written; each function rejects with it. */
export function exportFolder(path: string): ExportFolder {
  return {
    write: (files) =>
      trying(path, async () => {
        await mkdir(path, { recursive: true })
        for (const name of await leftOver(path, files)) await rm(join(path, name))
        for (const [name, text] of files) await writeFile(join(path, name), text)
      }),
    differences: (files) =>
      trying(path, async () => {
        const found = await Promise.all(
          [...files].map(async ([name, text]) => {
            const there = await textOf(join(path, name))
            return there === text ? [] : [`${name} ${there === undefined ? 'is missing' : 'differs'}`]
          }),
        )
        const old = await leftOver(path, files)
        return [...found.flat(), ...old.map((name) => `${name} is of a machine that is no more`)]
      }),
  }
}

/** A diagram that is not among the files, and the JSON beside it; whatever else lies in the folder is not ours. */
async function leftOver(path: string, files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const names = (await readdir(path).catch(none)) ?? []
  return names
    .filter((name) => name.endsWith('.mmd') && !files.has(name))
    .flatMap((name) => [name, name.replace(/\.mmd$/, '.json')].filter((each) => names.includes(each)))
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(none)
}

function none(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

async function trying<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new CliError('input', `The folder ${path}: it cannot be read or written (${code}).`, {
      cause: error,
    })
  }
}
