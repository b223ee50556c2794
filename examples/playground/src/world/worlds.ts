import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

import { readScenario } from '@cristal/cli'

import type { ScenarioName } from '../wire.ts'
import { openWorld, type World, type WorldOptions } from './open-world.ts'
import { variants } from './variants.ts'

export interface WorldsOptions extends Pick<WorldOptions, 'log' | 'changed' | 'observing'> {
  /** The path of the scenario that is played first. */
  readonly scenario: string
  /** ISO with offset: where the clock of each world starts. Absent: at its scenario's `now`. */
  readonly now?: string
  /** A folder for the conversations. Absent: they last until it is closed. */
  readonly data?: string
}

/** The scenarios that can be played, one at a time; one that was left goes on where it stood. */
export interface Worlds {
  readonly current: World
  /** The id of the scenario that is played. */
  readonly scenario: string
  readonly scenarios: readonly ScenarioName[]
  /**
   * Plays another scenario. `false`: there is none of this name.
   *
   * @throws CliError that says what is wrong with the scenario's file
   */
  play(id: string): Promise<boolean>
  close(): Promise<void>
}

/** Opens the world of the given scenario; the others when they are asked for. */
export async function openWorlds(options: WorldsOptions): Promise<Worlds> {
  const folder = options.data ?? (await mkdtemp(join(tmpdir(), 'cristal-playground-')))
  await mkdir(folder, { recursive: true })
  const first = idOf(options.scenario)
  const scenarios = await namesBeside(options.scenario, first)
  const opened = new Map<string, Promise<World>>()
  let scenario = first
  let current = await world(first)

  return {
    get current() {
      return current
    },
    get scenario() {
      return scenario
    },
    scenarios,
    async play(id) {
      if (!scenarios.some((each) => each.id === id)) return false
      const chosen = await world(id)
      scenario = id
      current = chosen
      options.changed()
      return true
    },
    async close() {
      for (const each of opened.values()) await (await each).close()
      if (options.data === undefined) await rm(folder, { recursive: true, force: true })
    },
  }

  async function world(id: string): Promise<World> {
    const known = opened.get(id)
    if (known) return known
    const opening = enter(id)
    opened.set(id, opening)
    try {
      return await opening
    } catch (error) {
      opened.delete(id)
      throw error
    }
  }

  async function enter(id: string): Promise<World> {
    const variant = variants.find((each) => `${first}+${each.id}` === id)
    const path = variant ? options.scenario : join(dirname(options.scenario), `${id}.json`)
    const read = await readScenario(id === first ? options.scenario : path)
    const played = variant ? variant.change(read) : read
    const file = id === first ? 'conversations.sqlite' : `conversations.${id}.sqlite`
    const now = Date.parse((id === first ? options.now : undefined) ?? played.now)
    return openWorld(played, { ...options, now, file: join(folder, file) })
  }
}

async function namesBeside(path: string, first: string): Promise<readonly ScenarioName[]> {
  const files = await readdir(dirname(path)).catch(() => [])
  const others = files.filter((file) => file.endsWith('.json')).map(idOf)
  const varied = variants.map(({ id }) => ({ id: `${first}+${id}`, variant: id }))
  const beside = others.filter((id) => id !== first).toSorted()
  return [{ id: first }, ...varied, ...beside.map((id) => ({ id }))]
}

function idOf(path: string): string {
  return basename(path).replace(/\.json$/, '')
}
