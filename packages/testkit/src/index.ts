/**
 * Transcripts that are played against a conversation and checked, and a clock that moves only when told.
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
