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
  /** @defaultValue the scenario's */
  readonly name?: string
  /** @defaultValue the scenario's */
  readonly now?: string
  /** Makes the bot. @defaultValue the whole Cristal bot */
  readonly bot?: (parts: StageParts) => Bot
  /**
   * Holds talks over HTTP, too. Set `false` where answers are given that no upstream would give there: talks are held
   * on the runtime alone then. @defaultValue true
   */
  readonly inSandbox?: boolean
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
export function scenarioWorld(
  file: string | URL,
  { bot = wholeBot, inSandbox = true, now: begins, ...talks }: ScenarioTalks,
): TalkWorld {
  const path = typeof file === 'string' ? file : fileURLToPath(file)
  const { name = basename(path, '.json'), chance = 0 } = talks
  return {
    name,
    async open() {
      const read = await readScenario(path)
      const scenario = begins === undefined ? read : { ...read, now: begins }
      const { now, channel, contact } = scenario
      const clock = virtualClock(Date.parse(now))
      // A walk asks faster than any person does.
      const patient = { ...scenario, desk: { ...scenario.desk, rateLimits: false } }
      const upstreams = await sandbox(patient, { clock })
      const organisation = organisationOf(scenario)
      const parts = bindParts({ scenario, organisation, upstreams, clock, store: memoryStore(), log: silent })
      return {
        cases: {
          ...talks,
          name,
          bot: bot(parts),
          now,
          channel,
          ...(contact && { contact }),
          ...(inSandbox && { open: () => createStage(scenario, { bot, chance: () => chance }) }),
        },
        close: () => upstreams.close(),
      }
    },
  }
}

function silent(): void {
  // A walk fails work on purpose, over and over.
}
