/** What Bothub finds wrong: a sentence, or a list of fields. */
export type Detail = string | readonly object[]

/** An answer of Bothub that says no; routes throw it. */
export class BothubRefusal extends Error {
  override readonly name = 'BothubRefusal'
  readonly status: number
  readonly detail: Detail

  constructor(status: number, detail: Detail) {
    super(`Bothub refuses with ${status}.`)
    this.status = status
    this.detail = detail
  }
}

/** A part of the request that is missing, as its framework says it. */
export function missing(...place: readonly [string, string]): BothubRefusal {
  return new BothubRefusal(422, [{ loc: place, msg: 'field required', type: 'value_error.missing' }])
}
