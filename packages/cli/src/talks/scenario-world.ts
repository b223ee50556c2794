import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Bot } from '@cristal/dialogue'
import { memoryStore } from '@cristal/runtime'
import { sandbox } from '@cristal/sandbox'
import { virtualClock, type TalkCases, type TalkWorld } from '@cristal/testkit'

import { readScenario } from '../play/read-scenario.ts'
import { bindParts } from '../stage/bind-parts.ts'
import { createStage } from '../stage/create-stage.ts'
import { organisationOf } from '../stage/organisation-of.ts'
import type { StageParts } from '../stage/stage-parts.ts'
import { wholeBot } from '../stage/whole-bot.ts'

/** What people say in a scenario; the rest is in its file. */
export interface ScenarioTalks extends Omit<
  TalkCases,
  'name' | 'bot' | 'now' | 'channel' | 'contact' | 'open'
> {
  /** Makes the bot. @defaultValue the whole Cristal bot */
  readonly bot?: (parts: StageParts) => Bot
}

/**
 * A scenario's world for talks with a whole bot: its upstreams over real HTTP, asked once for each question while the
 * talks are walked, and opened anew for each talk that is held for real.
 *
 * @param file - A path from where the command runs, or a URL.
 * @example
 * ```ts
 * scenarioWorld(new URL('../scenarios/horizonte.json', import.meta.url), { openings: ['oi'], sayings: {} })
 * ```
 */
export function scenarioWorld(file: string | URL, { bot = wholeBot, ...talks }: ScenarioTalks): TalkWorld {
  const path = typeof file === 'string' ? file : fileURLToPath(file)
  const name = basename(path, '.json')
  return {
    name,
    async open() {
      const scenario = await readScenario(path)
      const { now, channel, contact } = scenario
      const clock = virtualClock(Date.parse(now))
      // A walk asks faster than any person does.
      const patient = { ...scenario, desk: { ...scenario.desk, rateLimits: false } }
      const upstreams = await sandbox(patient, { clock })
      const organisation = organisationOf(scenario)
      const log = (): void => undefined
      const parts = bindParts({ scenario, organisation, upstreams, clock, store: memoryStore(), log })
      return {
        cases: {
          ...talks,
          name,
          bot: bot(parts),
          now,
          channel,
          ...(contact && { contact }),
          open: () => createStage(scenario, { bot, chance: () => 0 }),
        },
        close: () => upstreams.close(),
      }
    },
  }
}
