declare global {
  /** Opaque here: the engine passes a signal along. */
  // oxlint-disable-next-line typescript/no-empty-object-type -- an empty interface merges with the platform's own
  interface AbortSignal {}
}

export {}
