import type { AskWork } from '../walk/work-answers.ts'

/** Work whose answers can be held back. */
export interface WorkGate {
  readonly ask: AskWork
  /** Something was asked, and is held back. */
  readonly isWaitedFor: boolean
  /** From now on, work of this name is not answered; without a name, none is. */
  hold(src?: string): void
  /** What is asked next is not answered; what is asked after it is. */
  holdNext(): void
  /** What was held back is answered now; what is asked from now on is held back. */
  pass(): void
  /** What was held back is answered now, late as it may be. */
  release(): void
  /** What was held back is never answered: whoever asked it is no more. */
  forget(): void
}

/** Puts a gate before answers. */
export function workGate(ask: AskWork): WorkGate {
  let gate = Promise.withResolvers<void>()
  let isHeld: (src: string) => boolean = none
  let waiting = 0
  let asker = 0
  gate.resolve()
  return {
    get isWaitedFor() {
      return waiting > 0
    },
    async ask(src, input) {
      if (isHeld(src)) {
        const own = asker
        waiting++
        await gate.promise
        if (own !== asker) return new Promise(() => undefined)
      }
      return ask(src, input)
    },
    hold(held) {
      gate = Promise.withResolvers()
      isHeld = (src) => held === undefined || src === held
    },
    holdNext() {
      gate = Promise.withResolvers()
      isHeld = () => {
        isHeld = none
        return true
      }
    },
    pass() {
      open()
      gate = Promise.withResolvers()
      isHeld = () => true
    },
    release() {
      open()
      isHeld = none
    },
    forget() {
      asker++
      waiting = 0
    },
  }

  function open(): void {
    waiting = 0
    gate.resolve()
  }
}

function none(): boolean {
  return false
}
