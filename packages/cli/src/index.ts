/**
 * The command line of Cristal, and the stage on which it plays.
 *
 * @packageDocumentation
 */
export { createStage } from './stage/create-stage.ts'
export type { CreateStageOptions, ScenarioStage } from './stage/create-stage.ts'
export { acquainted } from './stage/acquainted.ts'
export type { StageParts } from './stage/stage-parts.ts'
export { organisationOf } from './stage/organisation-of.ts'

export { playFile } from './play/play-file.ts'
export type { PlayedFile, PlayFileOptions } from './play/play-file.ts'
export { findTranscripts } from './play/find-transcripts.ts'
export { readScenario } from './play/read-scenario.ts'

export { cristal } from './cristal.ts'
export { processTerminal } from './terminal.ts'
export type { Terminal } from './terminal.ts'
export { CliError } from './cli-error.ts'
export type { CliErrorReason } from './cli-error.ts'
export { bindParts } from './stage/bind-parts.ts'
export type { Wiring } from './stage/bind-parts.ts'

export { scenarioWorld } from './talks/scenario-world.ts'
export type { ScenarioTalks } from './talks/scenario-world.ts'
