import type { Loaded } from '@cristal/runtime'

import type { Fact, PageState, Wait } from '../wire.ts'
import type { World } from '../world/open-world.ts'
import { suggestionsOf } from '../world/suggestions-of.ts'
import { roomsOf } from './rooms-of.ts'
import { talkOf } from './talk-of.ts'

/** What belongs to no contact. */
export type Surroundings = Pick<PageState, 'scenario' | 'scenarios'>

/** Reads all that the page shows of a contact from where it is kept. */
export async function pageState(world: World, contact: string, around: Surroundings): Promise<PageState> {
  const { timeZone, filesAt } = world
  const { found, loaded, lines, view } = await readTogether(world, contact)
  return {
    contact,
    talk: talkOf(lines, loaded, { contact, timeZone, filesAt }),
    revision: loaded?.conversation.revision ?? 0,
    busy: loaded !== undefined && (loaded.waiting.length > 0 || loaded.effects.length > 0),
    states: view?.states ?? [],
    facts: factsOf(loaded),
    waits: waitsOf(loaded),
    steps: found === undefined ? [] : world.history.of(found),
    journal: world.journal(),
    mails: world.mails(),
    deskOnline: world.desk.online,
    rooms: await roomsOf(world, found),
    leftMessages: world.desk.left(),
    faults: world.faults.active(),
    clock: { now: world.clock.now(), moves: world.moves, timeZone },
    people: world.people,
    suggestions: suggestionsOf(around.scenario),
    run: world.run,
    ...around,
  }
}

/** Lines, states and facts of one moment: what moved between two reads is read again. */
async function readTogether(world: World, contact: string) {
  const { organisation, store, host, channel } = world
  for (let left = 5; ; left--) {
    const found = await store.find({ organisation, channel, address: contact })
    const loaded = found === undefined ? undefined : await store.load(found)
    const lines = found === undefined ? [] : await store.transcript(found)
    const view = await host.view({ channel, address: contact })
    const after = found === undefined ? undefined : await store.load(found)
    if (left === 0 || momentOf(after) === momentOf(loaded)) return { found, loaded, lines, view }
  }
}

function momentOf(loaded: Loaded | undefined): string {
  const { conversation, waiting = [], effects = [] } = loaded ?? {}
  return `${conversation?.revision} ${waiting.map(({ seq }) => seq).join()} ${effects.length}`
}

function factsOf(loaded: Loaded | undefined): readonly Fact[] {
  return Object.entries(loaded?.conversation.contact ?? {})
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }))
}

function waitsOf(loaded: Loaded | undefined): readonly Wait[] {
  const { deadlines = {}, pending = {} } = loaded?.conversation.envelope ?? {}
  const work = Object.values(pending).map(({ src }): Wait => ({ kind: 'work', name: src, due: null }))
  const timers = Object.values(deadlines).map(({ id, due }): Wait => {
    const name = /^xstate\.after\.([^.]+)/.exec(id)?.[1] ?? id
    return { kind: 'deadline', name, due }
  })
  return [...work, ...timers]
}
