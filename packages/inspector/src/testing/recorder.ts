import { createWebSocketReceiver, type StatelyInspectionEvent } from '@statelyai/inspect'

/** What a viewer reads. */
export interface Recorder {
  readonly events: readonly StatelyInspectionEvent[]
  /** Resolves once an event came that is wanted. */
  readonly until: (wanted: (event: StatelyInspectionEvent) => boolean) => Promise<void>
}

/** Watches with the receiver of `@statelyai/inspect`. */
export function recorder(socketUrl: string): Recorder {
  const events: StatelyInspectionEvent[] = []
  const waiting = new Set<() => void>()
  createWebSocketReceiver({ server: socketUrl }).subscribe((event) => {
    events.push(event)
    for (const look of waiting) look()
  })
  return {
    events,
    until: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (events.some(wanted)) resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}

/** The bot said these words. */
export function hasSaid(text: string): (event: StatelyInspectionEvent) => boolean {
  return (event) =>
    event.type === '@xstate.event' && event.event.type === 'said' && event.event['text'] === text
}
