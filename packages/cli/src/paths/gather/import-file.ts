import { pathToFileURL } from 'node:url'

import { userMistake } from './user-mistake.ts'

/**
 * What a file of somebody exports, by name.
 *
 * @param shown - The file as errors show it.
 * @throws CliError when it cannot be imported
 */
export async function importFile(file: string, shown: string): Promise<object> {
  try {
    return (await import(pathToFileURL(file).href)) as object
  } catch (error) {
    throw userMistake(error, `${shown} cannot be imported`)
  }
}
