import type { Evidence } from '../driver/evidence.ts'
import type { Person } from '../person.ts'

/** Each second copy is mailed once; where a kill hid its end, at most once. */
export function checkMails({ address, email, mailed }: Person, { mails, lost }: Evidence): readonly string[] {
  const own = mails.filter(({ to }) => to === email).map(({ installmentId }) => installmentId ?? 0)
  return [...new Set([...mailed, ...own])].flatMap((installment) => {
    const times = own.filter((id) => id === installment).length
    const unknown = lost.some((order) => order.address === address && order.installmentId === installment)
    const wanted = mailed.includes(installment) ? 1 : 0
    if (times === wanted || (unknown && times < wanted)) return []
    return [`${address}, installment ${installment}: ${times} mails left instead of ${wanted}`]
  })
}
