import { setTimeout as pause } from 'node:timers/promises'

import type { Delivery } from '../delivery.ts'
import type { Letter } from '../letter.ts'
import type { Line, Person } from '../person.ts'
import type { Gate } from './gate.ts'

export interface VisitOptions {
  readonly door: Gate
  readonly deliveries: readonly Delivery[]
  /** Aborted when there is no use in going on. */
  readonly over: AbortSignal
  readonly onAcknowledged: (id: string) => void
}

/** The id under which a person's channel hands a message over. */
export function idOf(index: number): string {
  return `m${index}`
}

/**
 * A person's whole talk. As a channel does, each message is handed over again, with the same id, until it is
 * acknowledged, and only then the next one.
 */
export async function visit(person: Person, options: VisitOptions): Promise<void> {
  const { address, talk } = person
  for (const [index, line] of talk.entries()) {
    const letter: Letter = { address, id: idOf(index), content: contentOf(line, address, options.deliveries) }
    await untilDone(options, (url) =>
      fetch(url, { method: 'POST', body: JSON.stringify(letter), signal: options.over }),
    )
    options.onAcknowledged(letter.id)
    if (line.hurry) continue
    await untilDone(options, (url) => fetch(url + encodeURIComponent(address), { signal: options.over }))
  }
}

/** A tap carries the token of the option that was last shown under this title. */
function contentOf({ say, tap }: Line, address: string, deliveries: readonly Delivery[]): Letter['content'] {
  if (!tap) return { text: say }
  const shown = deliveries.findLast((each) => each.address === address && each.options.length > 0)
  return { option: shown?.options.find(({ title }) => title === say)?.token ?? say }
}

async function untilDone(
  { door, over }: VisitOptions,
  ask: (url: string) => Promise<Response>,
): Promise<void> {
  for (;;) {
    const url = await door.url
    over.throwIfAborted()
    const done = await ask(url).then(
      async (response) => {
        await response.body?.cancel()
        return response.ok
      },
      () => false,
    )
    if (done) return
    over.throwIfAborted()
    await pause(5)
  }
}
