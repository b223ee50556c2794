import { talkFiles } from '../../talks/talk-files.ts'
import { machineFiles } from './machine-files.ts'
import type { SuiteSource } from './suite-source.ts'

/** Where suites come from. A file goes to the first source that reads it. */
export const sources: readonly SuiteSource[] = [talkFiles, machineFiles]
