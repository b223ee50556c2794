import { playTranscript, type Played, type PlayOptions, type Transcript } from '@cristal/testkit'

import { createStage, type CreateStageOptions } from '../stage/create-stage.ts'
import { readScenario } from './read-scenario.ts'
import { readTranscript, scenarioOf } from './read-transcript.ts'

export interface PlayFileOptions extends CreateStageOptions, PlayOptions {
  /** A path. @defaultValue what the transcript names, else `scenario.json` beside it */
  readonly scenario?: string
  /** Whether each line of the person must be followed by something that is expected. @defaultValue true */
  readonly checked?: boolean
}

export interface PlayedFile extends Played {
  readonly transcript: Transcript
  /** The way through the states: each transition as `from event to…`, in order, and the states at the end. */
  readonly path: readonly string[]
}

/**
 * Plays one transcript in its scenario, from a clean start.
 *
 * @throws CliError for a file with a mistake, or one that asks for what is not built yet
 *
 * @example
 * ```ts
 * const { mismatches } = await playFile('transcripts/segunda-via.md')
 * ```
 */
export async function playFile(file: string, options: PlayFileOptions = {}): Promise<PlayedFile> {
  const transcript = await readTranscript(file, options.checked ?? true)
  const stage = await createStage(await readScenario(options.scenario ?? scenarioOf(transcript)), options)
  try {
    const played = await playTranscript(transcript.steps, stage, options)
    return { transcript, ...played, path: [...stage.path, stage.states.join(' ')] }
  } finally {
    await stage.close()
  }
}
