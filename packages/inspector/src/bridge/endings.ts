import type { Json } from '@cristal/dialogue'

import { type Actor, labelOf } from './actor.ts'
import type { Seen } from './actors-in.ts'
import type { Taken } from './takers.ts'
import type { View } from './wire-event.ts'

/** Who was there before a step or came within it, and is there no more: how it ended, and in which state. */
export function endings(
  before: ReadonlyMap<string, Seen>,
  after: ReadonlyMap<string, Seen>,
  taken: readonly Taken[],
): readonly Seen[] {
  const ways = new Map<string, View['status']>()
  for (const { ended, transition } of taken) {
    if (ended) ways.set(ended.session, transition.event.startsWith('xstate.done.') ? 'done' : 'error')
  }
  const actors = new Map([...before].map(([session, { actor }]) => [session, actor]))
  for (const { actor } of taken) actors.set(actor.session, actor)
  return [...actors.values()]
    .filter(({ session }) => !after.has(session))
    .map((actor) => {
      const value = lastValue(actor, taken) ?? before.get(actor.session)?.view.value
      const status = ways.get(actor.session) ?? 'stopped'
      return { actor, view: { status, ...(value !== undefined && { value }) } }
    })
}

/** The state value that an actor's last move led to. */
function lastValue(actor: Actor, taken: readonly Taken[]): Json | undefined {
  const targets = taken
    .filter((each) => each.actor.session === actor.session)
    .flatMap(({ transition }) => transition.to.slice(0, 1))
  const path = targets.at(-1)?.slice(labelOf(actor).length + 1)
  if (!path) return undefined
  const [leaf = '', ...above] = path.split('.').toReversed()
  return above.reduce<Json>((inner, key) => ({ [key]: inner }), leaf)
}
