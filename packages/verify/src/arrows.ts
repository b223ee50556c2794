/** What a package may know of the others and of the world. */
export interface Arrows {
  /** Packages of this workspace that its sources may import. */
  readonly knows: readonly string[] | 'anything'
  /** Pure: no Node, no clock, no chance, and of the registry only {@link pureLibraries}. */
  readonly pure?: true
  /** May import XState. */
  readonly xstate?: true
}

/** The libraries that a pure package may depend on, besides XState where {@link Arrows.xstate} allows it. */
export const pureLibraries: readonly string[] = ['@brazilian-utils/brazilian-utils']

/** Who may import whom. An import that is not in this table is wrong, or the table is to be argued about. */
export const arrows: Readonly<Record<string, Arrows>> = {
  dialogue: { knows: [], pure: true, xstate: true },
  core: { knows: ['dialogue'], pure: true, xstate: true },
  financial: { knows: ['dialogue'], pure: true, xstate: true },
  handoff: { knows: ['dialogue'], pure: true, xstate: true },
  forms: { knows: ['dialogue'], pure: true, xstate: true },
  bot: { knows: ['core', 'financial', 'handoff', 'dialogue'], pure: true, xstate: true },
  engine: { knows: [], pure: true, xstate: true },

  runtime: { knows: ['engine', 'dialogue'], xstate: true },
  restate: { knows: ['runtime', 'engine', 'dialogue'] },

  sienge: { knows: ['financial', 'dialogue'] },
  back4app: { knows: ['financial', 'dialogue'] },
  bothub: { knows: ['dialogue'] },
  claude: { knows: ['dialogue'] },
  nlu: { knows: ['dialogue'] },
  rocketchat: { knows: ['handoff', 'dialogue'] },
  blip: { knows: ['handoff', 'dialogue'] },
  whatsapp: { knows: ['dialogue'] },
  'scheduled-messages': { knows: ['dialogue'] },
  smtp: { knows: ['core', 'dialogue'] },

  sandbox: { knows: ['nlu', 'back4app'] },
  testkit: { knows: ['engine', 'dialogue', 'runtime', 'sandbox'], xstate: true },
  inspector: { knows: ['engine', 'dialogue'], xstate: true },
  chart: { knows: [], xstate: true },
  report: { knows: ['chart', 'testkit'] },
  cli: { knows: 'anything', xstate: true },
  bench: { knows: 'anything', xstate: true },
  verify: { knows: 'anything', xstate: true },
}
