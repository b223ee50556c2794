/** An answer of Parse that says no: a status and what stands in the body. */
export class ParseRefusal extends Error {
  override readonly name = 'ParseRefusal'
  readonly status: number
  readonly body: object

  constructor(status: number, body: object) {
    super(`Parse answers ${status}.`)
    this.status = status
    this.body = body
  }
}

/** What Parse says with a status. */
export function failureBody(status: number): object {
  if (status === 403) return { error: 'unauthorized' }
  if (status >= 500) return { code: 1, message: 'Internal server error.' }
  if (status === 429) return { code: 155, error: 'Too many requests.' }
  return { code: 141, error: 'Cloud function failed.' }
}
