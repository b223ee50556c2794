/** What a caller may do about a {@link CristalError}. */
export type ErrorKind =
  /** Trying again may work: a time-out, a 503, a dropped connection. */
  | 'transient'
  /** Trying again will not help: bad credentials, a record that does not exist. */
  | 'permanent'
  /** The other side answered outside its contract: its schema and ours disagree. */
  | 'contract'
  /** The request may have been carried out, and nobody can tell. It must not be repeated. */
  | 'unknown'

/** An error as data: what a machine's `onError` gets, and what a snapshot may hold. */
export interface ErrorData {
  readonly name: string
  readonly kind: ErrorKind
  /** One of the closed union of the package that threw it. */
  readonly reason: string
  readonly message: string
}

/** What an error carries besides its message. */
export interface CristalErrorOptions {
  readonly cause?: unknown
  /** How long the other side asked us to wait, in milliseconds. Absent: it did not say. */
  readonly retryAfter?: number
}

/**
 * Base of every error that Cristal throws on purpose; anything else that escapes is a bug.
 * A package defines one subclass, whose `reason` is a closed union.
 */
export abstract class CristalError extends Error {
  abstract override readonly name: string
  abstract readonly reason: string
  abstract readonly kind: ErrorKind
  readonly retryAfter: number | undefined

  constructor(message: string, options: CristalErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.retryAfter = options.retryAfter
  }
}

/** Tells a {@link CristalError} from a bug, across package copies and realms. */
export function isCristalError(error: unknown): error is CristalError {
  return error instanceof Error && 'reason' in error && 'kind' in error
}

/** An error as plain data; a bug becomes a `permanent` one, since repeating it would not help. */
export function errorData(error: unknown): ErrorData {
  if (isCristalError(error)) {
    return { name: error.name, kind: error.kind, reason: error.reason, message: error.message }
  }
  return error instanceof Error
    ? { name: error.name, kind: 'permanent', reason: 'bug', message: error.message }
    : { name: 'Error', kind: 'permanent', reason: 'bug', message: String(error) }
}

/** The kind of what an `onError` got, be it an {@link ErrorData} or a thrown error; a bug is `permanent`. */
export function kindOf(error: unknown): ErrorKind {
  const kind = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : undefined
  return kinds.find((each) => each === kind) ?? 'permanent'
}

const kinds = ['transient', 'permanent', 'contract', 'unknown'] as const satisfies readonly ErrorKind[]
