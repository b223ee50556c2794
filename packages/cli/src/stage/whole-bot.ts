import { bot } from '@cristal/bot'
import type { Bot } from '@cristal/dialogue'

import type { StageParts } from './stage-parts.ts'

/** The whole Cristal bot, bound to a stage. */
export function wholeBot({ organisation, ...parts }: StageParts): Bot {
  return bot({ organisations: [organisation], ...parts })
}
