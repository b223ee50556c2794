import type { AnyActorRef } from 'xstate'

/** What is read of the machine that forwards. */
interface Parent {
  getSnapshot(): { readonly children: { readonly [id: string]: AnyActorRef | undefined } }
}

/**
 * The invoked machine that talks with the person now, among those named; `undefined` while none does.
 * What the person writes is forwarded to it by name, never by a wildcard.
 *
 * @example
 * ```ts
 * forward: enqueueActions(({ enqueue, event, self }) => {
 *   const child = listening(self, 'ask')
 *   if (child) enqueue.sendTo(child, event)
 * })
 * ```
 */
export function listening(parent: Parent, ...ids: readonly string[]): AnyActorRef | undefined {
  const { children } = parent.getSnapshot()
  return ids.map((id) => children[id]).find((child) => child !== undefined)
}
