import type { TalkCases } from './talk-cases.ts'

/** The talks with a whole bot, in one or several worlds; together they are to show everything that it can do. */
export interface TalkPlan {
  readonly name: string
  readonly worlds: readonly TalkWorld[]
  /** What no talk shows, as the report names it, and why that is right. */
  readonly allowed?: Readonly<Record<string, string>>
}

/** A world in which people talk to a bot: its data, its hours, its channel. */
export interface TalkWorld {
  readonly name: string
  /** Opens it for a walk. */
  open(): Promise<OpenedWorld>
}

/** A world while it is open. */
export interface OpenedWorld {
  readonly cases: TalkCases
  close(): Promise<void>
}

/**
 * Puts worlds together, so that tests and the command line find them in a file `*.talks.ts`.
 *
 * @example
 * ```ts
 * export const cristal = talksIn('cristal', [scenarioWorld('scenarios/horizonte.json', { openings: ['oi'], sayings: {} })])
 * ```
 *
 * @throws TypeError when two worlds have one name, since talks are called after them.
 */
export function talksIn(
  name: string,
  worlds: readonly TalkWorld[],
  more: Pick<TalkPlan, 'allowed'> = {},
): TalkPlan {
  const names = worlds.map((world) => world.name)
  const twice = names.find((each, index) => names.indexOf(each) !== index)
  if (twice !== undefined)
    throw new TypeError(`Two worlds of ${name} are called "${twice}"; give one a name.`)
  return { name, worlds, ...more }
}
