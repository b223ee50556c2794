/**
 * Told when an answer begins to wait on the clock, with the request's `x-request-id` (a mail
 * server has no headers: `smtp`); the function returned is
 * called when it waits no more, also because the client has gone. A host with virtual time thereby knows when
 * nothing but the clock can go on.
 */
export type Asleep = (requestId: string | undefined) => () => void
