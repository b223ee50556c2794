/** Those who wait until a conversation has nothing to do. */
export interface Settling {
  /** `false` when the signal came first, or the host ended. */
  wait(conversation: string, signal: AbortSignal | undefined): Promise<boolean>
  /** Something ended; those who wait are told if it was the last. */
  rested(conversation: string): void
  /** Nobody will be told any more. */
  end(): void
}

export function settling(busy: (conversation: string) => boolean): Settling {
  const waiting = new Map<string, Set<(settled: boolean) => void>>()
  let ended = false

  return {
    wait(conversation, signal) {
      if (!busy(conversation)) return Promise.resolve(true)
      if (ended || signal?.aborted) return Promise.resolve(false)
      return new Promise((resolve) => {
        const others = waiting.get(conversation) ?? new Set()
        waiting.set(conversation, others.add(tell))
        signal?.addEventListener('abort', giveUp, { once: true })

        function tell(settled: boolean): void {
          signal?.removeEventListener('abort', giveUp)
          resolve(settled)
        }

        function giveUp(): void {
          others.delete(tell)
          resolve(false)
        }
      })
    },

    rested(conversation) {
      if (!busy(conversation)) tellAll(conversation, true)
    },

    end() {
      ended = true
      for (const conversation of waiting.keys()) tellAll(conversation, false)
    },
  }

  function tellAll(conversation: string, settled: boolean): void {
    const told = waiting.get(conversation)
    waiting.delete(conversation)
    for (const tell of told ?? []) tell(settled)
  }
}
