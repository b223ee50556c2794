import { texts } from '@cristal/bot'
import { capabilities, render, type Said } from '@cristal/dialogue'

import type { Evidence } from '../driver/evidence.ts'
import type { LostOrder, OutboxLine } from '../driver/ledger.ts'
import type { Person } from '../person.ts'

/** Every message is answered once, in the words and the order of a talk with a host that nobody killed. */
export function checkWords(
  { address }: Person,
  { ledger, lost }: Evidence,
  reference: Evidence,
): readonly string[] {
  const lines = ledger.outbox.filter((line) => line.address === address)
  const own = lost.filter((order) => order.address === address)
  const got = lines.filter((line) => !isMoment(line)).map(shown)
  const wanted = reference.ledger.outbox
    .filter((line) => line.address === address && !isMoment(line))
    .map((line) => shown(own.some((order) => isLost(line, order)) ? unknown(line) : line))
  const at = wanted.findIndex((words, index) => words !== got[index])
  const first = at < 0 && got.length > wanted.length ? wanted.length : at
  return [
    ...(first < 0 ? [] : [`${address}: said ${quoted(got[first])} instead of ${quoted(wanted[first])}`]),
    ...misplacedMoments(lines),
  ]
}

/** A person is told to wait at most once for each message, and never after its answer. */
function misplacedMoments(lines: readonly OutboxLine[]): readonly string[] {
  const moments = lines.filter(isMoment)
  return moments
    .filter(
      (moment) =>
        moments.some((other) => other !== moment && other.answers === moment.answers) ||
        lines.findLast(({ answers }) => answers === moment.answers) === moment,
    )
    .map(({ address, answers }) => `${address}, message ${answers}: "só um momento" twice, or at the end`)
}

function isMoment({ message }: OutboxLine): boolean {
  return message.said.text === 'dialogue.moment'
}

function isLost({ message, answers }: OutboxLine, order: LostOrder): boolean {
  const label = message.said.values?.['label']
  const names = typeof label === 'string' && label.startsWith(`parcela ${order.installmentId}/`)
  return message.said.text === 'financial.delivery.mailed' && names && answers === order.answers
}

/** What is said instead where nobody knows whether the mail left. */
function unknown(line: OutboxLine): OutboxLine {
  const { values } = line.message.said
  const said: Said = { type: 'said', text: 'financial.delivery.mailUnknown', ...(values && { values }) }
  const { text } = render(said, texts, capabilities.web, 0)
  return { ...line, message: { ...line.message, text } }
}

/** The link of a second copy is another one each time. */
function shown({ answers, message }: OutboxLine): string {
  const text = message.text.replaceAll(/http:\/\/127\.0\.0\.1:\d+\/\S+/g, '(link)')
  const options = message.options.map(({ id, title }) => ` [${id}: ${title}]`).join('')
  return `to ${answers ?? 'nothing'}: ${text}${options}`
}

function quoted(words: string | undefined): string {
  return words === undefined ? 'nothing' : `"${words}"`
}
