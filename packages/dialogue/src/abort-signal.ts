declare global {
  /** Opaque here: machines pass a signal along; only adapters, whose platform defines it, look inside. */
  // oxlint-disable-next-line typescript/no-empty-object-type -- an empty interface merges with the platform's own
  interface AbortSignal {}
}

export {}
