import { createHash, timingSafeEqual } from 'node:crypto'

/** An API user of the simulated tenant. */
export interface Credentials {
  readonly user: string
  readonly password: string
  /**
   * The resources released to this user, such as `customers` or `payment-slip-notification`; on others the
   * answer is 401. Absent: all.
   */
  readonly resources?: readonly string[]
}

/** Whether an `Authorization` header is the Basic one of these credentials; takes as long either way. */
export function authorized(header: string | undefined, { user, password }: Credentials): boolean {
  const [scheme = '', token = ''] = (header ?? '').split(' ')
  const expected = Buffer.from(`${user}:${password}`).toString('base64')
  const same = timingSafeEqual(digest(token), digest(expected))
  return same && scheme.toLowerCase() === 'basic'
}

/** Equally long, whatever the length of the text: that too is a secret. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
