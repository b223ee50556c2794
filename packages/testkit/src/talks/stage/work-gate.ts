import type { AskWork } from '../walk/work-answers.ts'

/** Work whose answers can be held back. */
export interface WorkGate {
  readonly ask: AskWork
  /** From now on, work of this name is not answered; without a name, none is. */
  hold(src?: string): void
  /** What was held back is answered now, late as it may be. */
  release(): void
}

/** Puts a gate before answers. */
export function workGate(ask: AskWork): WorkGate {
  let gate = Promise.withResolvers<void>()
  let isHeld = (_: string): boolean => false
  gate.resolve()
  return {
    async ask(src, input) {
      if (isHeld(src)) await gate.promise
      return ask(src, input)
    },
    hold(held) {
      gate = Promise.withResolvers()
      isHeld = (src) => held === undefined || src === held
    },
    release() {
      isHeld = () => false
      gate.resolve()
    },
  }
}
