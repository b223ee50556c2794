/** The messages of an error and of all that caused it: where personal data must not stand. */
export function everyMessage(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${everyMessage(error.cause)}` : ''
}
