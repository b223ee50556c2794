import { setTimeout as pause } from 'node:timers/promises'

import type { Delivery } from '../delivery.ts'
import type { Letter } from '../letter.ts'
import type { Line, Person } from '../person.ts'
import type { Gate } from './gate.ts'

export interface VisitOptions {
  readonly door: Gate
  readonly deliveries: readonly Delivery[]
  readonly onAcknowledged: (id: string) => void
}

/** For one message with all kills on its way, in milliseconds. */
const patience = 90_000

/** The id under which a person's channel hands a message over. */
export function idOf(index: number): string {
  return `m${index}`
}

/**
 * A person's whole talk. As a channel does, each message is handed over again, with the same id, until it is
 * acknowledged, and only then the next one. Rejects when that, or the answer, takes too long.
 */
export async function visit(
  person: Person,
  { door, deliveries, onAcknowledged }: VisitOptions,
): Promise<void> {
  const { address, talk } = person
  for (const [index, line] of talk.entries()) {
    const letter: Letter = { address, id: idOf(index), content: contentOf(line, address, deliveries) }
    const over = AbortSignal.timeout(patience)
    await untilDone('acknowledged', (url) =>
      fetch(url, { method: 'POST', body: JSON.stringify(letter), signal: over }),
    )
    onAcknowledged(letter.id)
    if (line.hurry) continue
    await untilDone('settled', (url) => fetch(url + encodeURIComponent(address), { signal: over }))

    async function untilDone(what: string, ask: (url: string) => Promise<Response>): Promise<void> {
      while (!(await succeeds(ask(await door.url)))) {
        if (over.aborted)
          throw new Error(`${address}, message ${letter.id}: not ${what} in ${patience / 1000} s`)
        await pause(5)
      }
    }
  }
}

/** A tap carries the token of the option that was last shown under this title. */
function contentOf({ say, tap }: Line, address: string, deliveries: readonly Delivery[]): Letter['content'] {
  if (!tap) return { text: say }
  const shown = deliveries.findLast((each) => each.address === address && each.options.length > 0)
  return { option: shown?.options.find(({ title }) => title === say)?.token ?? say }
}

/** A host that dies meanwhile, or refuses, did not. */
async function succeeds(answer: Promise<Response>): Promise<boolean> {
  try {
    const response = await answer
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
