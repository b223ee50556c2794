import type { TalkWorld } from '@cristal/testkit'

import { scenarioWorld, type ScenarioTalks } from '../../src/talks/scenario-world.ts'
import { usual } from './usual.ts'

/** In a scenario of the playground. */
export function played(name: string, more: Partial<ScenarioTalks> = {}): TalkWorld {
  const file = new URL(`../../../../examples/playground/scenarios/${name}.json`, import.meta.url)
  return scenarioWorld(file, { ...usual, ...more })
}

/** In a scenario of the transcripts. */
export function kept(name: string, more: Partial<ScenarioTalks> = {}): TalkWorld {
  const file = new URL(`../../../bot/transcripts/scenarios/${name}.json`, import.meta.url)
  return scenarioWorld(file, { ...usual, ...more })
}
