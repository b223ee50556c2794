/** How a piece of work or an invoked machine ends, as a case declares it. */
export type Outcome =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'sent'; readonly event: { readonly type: string } }

/**
 * The work is done.
 *
 * @param output - What it answers; a function gets the input that the machine gave.
 * @example
 * ```ts
 * effects: { findCustomer: { 'somebody': done({ customer: marina }), 'nobody': done({ customer: null }) } }
 * ```
 */
export function done(output?: unknown): Outcome {
  return { kind: 'done', output }
}

/**
 * The work failed.
 *
 * @param error - What `onError` gets. A kind of error, such as `'transient'`, stands for the plain data of such an error.
 */
export function failed(error: unknown = 'permanent'): Outcome {
  return { kind: 'failed', error: typeof error === 'string' ? failure(error) : error }
}

/** The work goes on, and sends the machine an event: a callback, an observable, or a machine that speaks to its parent. */
export function sent(event: { readonly type: string }): Outcome {
  return { kind: 'sent', event }
}

/** As a host hands errors on: plain data, since an error itself does not survive JSON. */
function failure(kind: string): object {
  return { name: 'Error', kind, reason: 'failed', message: 'It failed in a case.' }
}
