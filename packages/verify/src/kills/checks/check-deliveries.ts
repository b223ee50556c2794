import type { Evidence } from '../driver/evidence.ts'
import type { Person } from '../person.ts'

/** All that is written arrived, each under its key with its words, for the first time in the order of the talk. */
export function checkDeliveries({ address }: Person, { ledger, deliveries }: Evidence): readonly string[] {
  const written = ledger.outbox.filter((line) => line.address === address)
  const words = new Map(written.map(({ message }) => [message.key, message.text]))
  const came = deliveries.filter((delivery) => delivery.address === address)
  const keys = [...new Set(came.map(({ key }) => key))]
  return [
    ...written
      .filter(({ state }) => state !== 'delivered')
      .map(({ message, state }) => `${address}, words ${message.key}: they are ${state} in the end`),
    ...came
      .filter(({ key, text }) => words.get(key) !== text)
      .map(({ key }) => `${address}, words ${key}: they arrived otherwise than they are written`),
    ...[...words.keys()]
      .filter((key, index) => keys[index] !== key)
      .slice(0, 1)
      .map((key) => `${address}, words ${key}: they did not arrive, or not in their turn`),
  ]
}
