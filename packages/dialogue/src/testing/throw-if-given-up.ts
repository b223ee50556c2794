import '../abort-signal.ts'

/** Throws the caller's own reason when it does not want an answer any more. */
export function throwIfGivenUp(signal: AbortSignal): void {
  // The signal is opaque where no platform is known; every platform's own has this method.
  if ('throwIfAborted' in signal && typeof signal.throwIfAborted === 'function') signal.throwIfAborted()
}
