import type { Evidence } from './driver/evidence.ts'
import { stageNames, stages } from './stages.ts'

/** More than these tell nothing new. */
const most = 20

/** The run as a table, and what it broke. The last line is a note for the summary. */
export function report(
  { deaths, people, deliveries, ledger, mails, lost }: Evidence,
  violations: readonly string[],
  { seed, seconds }: { readonly seed: number; readonly seconds: number },
): string {
  const restarts = deaths.map(({ restart }) => restart).toSorted((one, other) => one - other)
  const middle = Math.round(restarts[Math.floor(restarts.length / 2)] ?? 0)
  const worst = Math.round(restarts.at(-1) ?? 0)
  const moments = ledger.outbox.filter(({ message }) => message.said.text === 'dialogue.moment').length
  return [
    ...stageNames.map((stage) => {
      const times = deaths.filter((death) => death.stage === stage).length
      return `${stage.padEnd(20)} ${String(times).padStart(4)}  ${stages[stage].says}`
    }),
    '',
    `Seed ${seed}. ${people.length} talks, ${ledger.inbox.length} messages, ${ledger.outbox.length} answers in ${deliveries.length} deliveries,`,
    `${mails.length} mails, ${lost.length} orders of unknown end, ${moments} times "só um momento".`,
    `A host was back after ${middle} ms, at worst ${worst} ms.`,
    ...(violations.length > 0 ? ['', `${violations.length} violations:`] : []),
    ...violations.slice(0, most).map((violation) => `✗ ${violation}`),
    `note: ${deaths.length} kills, ${violations.length} violations, ${seconds.toFixed(0)} s`,
  ].join('\n')
}
