import type { Bot } from '@cristal/dialogue'

import { CliError } from '../cli-error.ts'
import type { StageParts } from './stage-parts.ts'

/** The whole Cristal bot, bound to a stage. */
export function wholeBot(_parts: StageParts): Bot {
  throw new CliError('unbuilt', 'The bot is not built yet.')
}
