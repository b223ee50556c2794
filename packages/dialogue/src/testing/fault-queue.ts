import type { Call } from '../ports/call.ts'
import { throwIfGivenUp } from './throw-if-given-up.ts'

/** What goes wrong next with an adapter in memory. */
export interface FaultQueue<Fault> {
  /** Makes the next requests fail, `times` of them; every one when it is left out. */
  readonly add: (fault: Fault, times?: number) => void
  /**
   * Takes what is to go wrong now; `undefined` when nothing is. Throws the caller's own reason when the call
   * was given up, which spends no fault.
   */
  readonly next: (call: Pick<Call, 'signal'>) => Fault | undefined
}

/** For those who write an adapter in memory: faults in the order in which they were asked for. */
export function faultQueue<Fault>(): FaultQueue<Fault> {
  let coming: readonly { readonly fault: Fault; readonly times: number }[] = []
  return {
    add: (fault, times = Infinity) => {
      coming = [...coming, { fault, times }]
    },
    next({ signal }) {
      throwIfGivenUp(signal)
      const [first, ...rest] = coming
      if (first === undefined) return undefined
      coming = first.times > 1 ? [{ ...first, times: first.times - 1 }, ...rest] : rest
      return first.fault
    },
  }
}
