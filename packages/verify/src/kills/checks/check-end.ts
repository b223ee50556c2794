import type { Evidence } from '../driver/evidence.ts'
import { checkClosing } from './check-closing.ts'
import { checkDeliveries } from './check-deliveries.ts'
import { checkInbox } from './check-inbox.ts'
import { checkMails } from './check-mails.ts'
import { checkWords } from './check-words.ts'

/**
 * What must hold when all talks are over, each breach as a sentence.
 *
 * @param reference - the same talks with a host that nobody killed.
 */
export function checkEnd(evidence: Evidence, reference: Evidence): readonly string[] {
  const { people, ledger, violations } = evidence
  return [
    ...violations,
    ...people.flatMap((person) => [
      ...checkInbox(person, ledger),
      ...checkWords(person, evidence, reference),
      ...checkDeliveries(person, evidence),
      ...checkMails(person, evidence),
      ...checkClosing(person, ledger),
    ]),
    ...(ledger.working === 0 ? [] : [`${ledger.working} pieces of work are not over`]),
  ]
}
