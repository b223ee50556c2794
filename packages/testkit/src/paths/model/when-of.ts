import type { StateNode } from './nodes-of.ts'

/** When a transition is tried, in words: `on message.received`, `after patience`, `login done`, `always`. */
export function whenOf(event: string, { id, key }: Pick<StateNode, 'id' | 'key'>): string {
  if (event === '') return 'always'
  if (event === `xstate.done.state.${id}`) return `${key} is through`
  for (const [prefix, word] of ends) {
    if (event.startsWith(prefix)) return `${event.slice(prefix.length)} ${word}`
  }
  const delay = delayOf(event, id)
  return delay === undefined ? `on ${event}` : `after ${delay}`
}

const ends = [
  ['xstate.done.actor.', 'done'],
  ['xstate.error.actor.', 'failed'],
  ['xstate.snapshot.', 'changed'],
] as const

/** The delay in the name of XState's timer of a state; `undefined` for anything else. */
function delayOf(event: string, id: string): string | undefined {
  const [prefix, suffix] = ['xstate.after.', `.${id}`]
  if (!event.startsWith(prefix) || !event.endsWith(suffix)) return undefined
  const delay = event.slice(prefix.length, -suffix.length)
  return /^\d+$/.test(delay) ? `${delay} ms` : delay
}
