import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { CliError } from '../cli-error.ts'

/**
 * The text of a file that a user named.
 *
 * @throws CliError when it cannot be read
 */
export async function readText(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'that is a folder'
          : `it cannot be read (${String(code)})`
    throw new CliError('input', `The ${what} ${path}: ${why}.`, { cause: error })
  }
}

/** The path that a user meant. npm runs scripts in the project's folder, and says where the user was. */
export function userPath(path: string): string {
  const here = resolve(path)
  const from = process.env['INIT_CWD']
  if (from === undefined || existsSync(here)) return here
  const there = resolve(from, path)
  return existsSync(there) ? there : here
}
