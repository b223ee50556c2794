import { isoAt, type Line, type Loaded } from '@cristal/runtime'

import type { Fact, PageState, TalkLine, Wait } from '../wire.ts'
import type { World } from '../world/open-world.ts'

/** What belongs to no contact. */
export type Surroundings = Pick<PageState, 'scenario' | 'scenarios'>

/** Reads all that the page shows of a contact from where it is kept. */
export async function pageState(world: World, contact: string, around: Surroundings): Promise<PageState> {
  const { store, timeZone, channel } = world
  const found = await store.find({ organisation: world.organisation, channel, address: contact })
  const loaded = found === undefined ? undefined : await store.load(found)
  const lines = found === undefined ? [] : await store.transcript(found)
  const view = await world.host.view({ channel, address: contact })
  return {
    contact,
    talk: talkOf(lines, loaded, timeZone),
    revision: loaded?.conversation.revision ?? 0,
    busy: loaded !== undefined && (loaded.waiting.length > 0 || loaded.effects.length > 0),
    states: view?.states ?? [],
    facts: factsOf(loaded),
    waits: waitsOf(loaded),
    steps: found === undefined ? [] : world.history.of(found),
    journal: world.journal(),
    mails: world.mails(),
    faults: world.faults.active(),
    clock: { now: world.clock.now(), moves: world.moves, timeZone },
    run: world.run,
    ...around,
  }
}

function talkOf(lines: readonly Line[], loaded: Loaded | undefined, timeZone: string): readonly TalkLine[] {
  const waiting = new Set(loaded?.waiting.map(({ seq }) => seq))
  const offered = lines.flatMap((line) => (line.who === 'bot' ? line.row.message.options : []))
  const titles = new Map(offered.map(({ token, title }) => [token, title]))
  return lines.flatMap((line): TalkLine[] => {
    if (line.who === 'bot') {
      const { message, at } = line.row
      const { key, text, options } = message
      return [{ key, who: 'bot', text, options, at: isoAt(at, timeZone), waiting: false }]
    }
    const { id, seq, content, received } = line.arrival
    if ('desk' in content) return []
    const text = 'option' in content ? (titles.get(content.option) ?? content.option) : (content.text ?? '')
    const at = isoAt(received, timeZone)
    return [{ key: id, who: 'person', text, options: [], at, waiting: waiting.has(seq) }]
  })
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
