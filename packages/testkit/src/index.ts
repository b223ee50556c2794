/**
 * Transcripts that are played against a conversation and checked, paths through machines that are generated and taken,
 * and a clock that moves only when told.
 *
 * @packageDocumentation
 */
export { parseTranscript } from './transcript/parse-transcript.ts'
export type { AgentAct } from './transcript/transcript.ts'
export type { ParseOptions } from './transcript/parse-transcript.ts'
export { TranscriptError } from './transcript/transcript-error.ts'
export type { PersonContent, Place, Step, Transcript } from './transcript/transcript.ts'
export { parseLine } from './transcript/parse-line.ts'
export { onOneLine, pattern } from './transcript/pattern.ts'
export type { Pattern } from './transcript/pattern.ts'
export { messagePattern, shown } from './transcript/message-pattern.ts'
export type { MessagePattern } from './transcript/message-pattern.ts'

export { playTranscript } from './transcript/play-transcript.ts'
export type { Mismatch, Played, PlayOptions } from './transcript/play-transcript.ts'
export type { Stage, TalkEvent } from './transcript/stage.ts'
export { talkLine } from './transcript/talk-line.ts'
export { durationText, parseDuration } from './transcript/duration.ts'

export { virtualClock } from './clock/virtual-clock.ts'
export type { VirtualClock } from './clock/virtual-clock.ts'

export { describePaths } from './paths/describe-paths.ts'
export { casesFor } from './paths/machine-cases.ts'
export type { MachineCases } from './paths/machine-cases.ts'
export { pathsOf } from './paths/paths-of.ts'
export type { PathReport } from './paths/paths-of.ts'
export { takingPaths } from './paths/take-paths.ts'
export { meanwhile } from './paths/meanwhile.ts'
export type { Meanwhile } from './paths/meanwhile.ts'
export { done, failed, sent } from './paths/outcome.ts'
export type { Outcome } from './paths/outcome.ts'
export type { Ambience, Named, PathCases, Payload, StateTags } from './paths/cases.ts'
export type { MachinePath } from './paths/choose/path.ts'
export { coverageText } from './paths/coverage.ts'
export type { Coverage, CoverageOf } from './paths/coverage.ts'
export { findingText } from './paths/checks/finding.ts'
export type { Finding, FindingKind } from './paths/checks/finding.ts'
export { differenceText } from './paths/run/difference.ts'
export type { Difference } from './paths/run/difference.ts'
export { modelOf } from './paths/model/machine-model.ts'
export type { MachineModel, StatePart } from './paths/model/machine-model.ts'

export { aQuestion, questionPaths } from './paths/talk/a-question.ts'
export { askCases } from './paths/talk/ask-cases.ts'
export type { AskSayings } from './paths/talk/ask-cases.ts'
export { asked, digresses } from './paths/talk/asked.ts'
export { means } from './paths/talk/means.ts'
export { sentFile, tapped, wrote } from './paths/talk/person.ts'
