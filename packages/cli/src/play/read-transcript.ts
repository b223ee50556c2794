import { dirname, resolve } from 'node:path'

import { parseTranscript, type Transcript } from '@cristal/testkit'

import { CliError } from '../cli-error.ts'
import { readText } from './read-text.ts'

/**
 * Reads a transcript from a file.
 *
 * @param checked - whether each line of the person must be followed by something that is expected
 * @throws CliError that names each mistake as `file:line`
 */
export async function readTranscript(path: string, checked: boolean): Promise<Transcript> {
  return parse(await readText(path, 'transcript'), path, checked)
}

/**
 * Where a transcript's scenario lies: what its line `# cenário: ../x.json` names, from its own folder; without
 * one, `scenario.json` beside it.
 */
export function scenarioOf(transcript: Transcript): string {
  return resolve(dirname(transcript.file), transcript.scenario ?? 'scenario.json')
}

function parse(text: string, path: string, checked: boolean): Transcript {
  try {
    return parseTranscript(text, path, { checked })
  } catch (error) {
    throw new CliError('input', error instanceof Error ? error.message : String(error), { cause: error })
  }
}
