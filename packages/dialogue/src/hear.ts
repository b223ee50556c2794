import type { InspectionEvent } from 'xstate'

import type { Learned } from './contact.ts'
import type { Said } from './say.ts'

/**
 * Hears what a machine says and learns, at any depth, under a bare `createActor`: emitted events of invoked
 * machines do not reach the root's own listeners.
 *
 * @example
 * ```ts
 * createActor(machine, { input, inspect: hear((event) => console.log(event)) }).start()
 * ```
 */
export function hear(listen: (event: Said | Learned) => void): (inspection: InspectionEvent) => void {
  return (inspection) => {
    if (inspection.type !== '@xstate.action' || inspection.action.type !== 'xstate.emit') return
    const { event } = inspection.action.params as { event: { type: string } }
    if (event.type === 'said' || event.type === 'contact.learned') listen(event as Said | Learned)
  }
}
