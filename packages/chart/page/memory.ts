/** What this browser remembers by a name; a browser may forbid storage, then nothing is remembered. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`cristal.${name}`)
  } catch {
    return null
  }
}

/** Lets this browser remember something. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`cristal.${name}`, value)
  } catch {
    // Nothing depends on it.
  }
}
