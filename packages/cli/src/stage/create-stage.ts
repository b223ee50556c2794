import type { Bot } from '@cristal/dialogue'
import type { Happening, Host, Log, Store } from '@cristal/runtime'
import type { Sandbox, Scenario, UpstreamName } from '@cristal/sandbox'
import { durationText, type Stage, type TalkEvent } from '@cristal/testkit'

import type { StageParts } from './stage-parts.ts'
import { wholeBot } from './whole-bot.ts'
import { openWorld, type World } from './world.ts'

export interface CreateStageOptions {
  /** Makes the bot that plays. @defaultValue the whole Cristal bot */
  readonly bot?: (parts: StageParts) => Bot
  /** Told of each thing that happens, at once. */
  readonly onEvent?: (event: TalkEvent) => void
  /** A number in [0, 1) for each event. @defaultValue one that follows from the scenario */
  readonly chance?: () => number
  /** Told of every message received, step and words, as the host tells of them. */
  readonly observe?: (happening: Happening) => void
  /** @defaultValue nothing is logged */
  readonly log?: Log
  /** Stands between each host and its store, to read along. @defaultValue nothing does */
  readonly keeping?: (store: Store) => Store
}

/** A stage that holds a scenario's whole world until it is closed. */
export interface ScenarioStage extends Stage {
  /** The way through the states so far: each transition as `from event to…`. */
  readonly path: readonly string[]
  /** Milliseconds since 1970, in virtual time. */
  readonly now: number
  /** The systems that the bot asks: their journal, and what is to go wrong with them. */
  readonly upstreams: Sandbox
  close(): Promise<void>
}

/**
 * Builds the world of a scenario: its upstreams over real HTTP, a host on a SQLite file of its own, the bot
 * bound to them, and a virtual clock that starts at the scenario's `now`. Chance follows from the scenario,
 * so that the same talk always goes the same way.
 *
 * @throws whatever a bot throws that cannot be bound
 *
 * @example
 * ```ts
 * const stage = await createStage(parseScenario(json))
 * await stage.send({ text: 'oi' }, 'oi')
 * await stage.settle()
 * await stage.close()
 * ```
 */
export async function createStage(
  scenario: Scenario,
  options: CreateStageOptions = {},
): Promise<ScenarioStage> {
  const world = await openWorld(scenario, { bot: wholeBot, ...options })
  const { clock, talk, path, person, upstreams } = world
  let host = await begun(world)
  let sent = 0
  let last: Parameters<Stage['send']>[0] | undefined
  let conversation: string | undefined
  let busy = false

  return {
    talk: talk.events,
    path,
    upstreams,
    get states() {
      return talk.states
    },
    get busy() {
      return busy
    },
    get now() {
      return clock.now()
    },
    async send(content, shownAs) {
      talk.person(shownAs)
      const receipt = await host.receive({ ...person, id: `m${++sent}`, content })
      conversation = receipt.conversation
      last = content
    },
    async redeliver() {
      if (last === undefined) return false
      talk.clock('again')
      await host.receive({ ...person, id: `m${sent}`, content: last })
      return true
    },
    async fail(upstream, times) {
      const known = upstreamNames.find((name) => name === upstream)
      if (known === undefined) return false
      talk.clock(`fail ${upstream} ×${times}`)
      upstreams.faults.add({ upstream: known, times, reset: true })
      return true
    },
    async contact() {
      return { ...(await host.view(person))?.contact }
    },
    async act(act, shownAs) {
      return world.act(act, shownAs)
    },
    async begin() {
      await clock.begin()
      await look()
    },
    async settle(until = () => false) {
      do {
        await clock.settle(working(), until)
        await look()
      } while (busy && !until())
    },
    async advance(ms) {
      talk.clock(`+${durationText(ms)}`)
      await clock.advance(ms)
      await look()
    },
    async restart() {
      talk.clock('restart')
      host.abandon()
      host = world.start()
      await look()
    },
    async close() {
      host.abandon()
      await world.close()
    },
  }

  /** Whether the host works; heard from the host itself. */
  function working(): () => boolean {
    if (conversation === undefined) return () => false
    let done = false
    void host.settled(conversation).then(() => (done = true))
    return () => !done
  }

  async function look(): Promise<void> {
    talk.readJournal()
    busy = (await host.view(person))?.busy ?? false
  }
}

const upstreamNames: readonly UpstreamName[] = ['sienge', 'back4app', 'bothub', 'rocketchat', 'smtp']

/** The first host; where there can be none, nothing is left open. */
async function begun(world: World): Promise<Host> {
  try {
    return world.start()
  } catch (error) {
    await world.close()
    throw error
  }
}
