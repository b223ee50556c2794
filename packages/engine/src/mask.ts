/** Cuts out of a machine's error message what may be a person's: addresses, numbers and quoted text. */
export function mask(message: string): string {
  return message
    .replace(/"[^"]*"?/g, '"…"')
    .replace(/\S+@\S+/g, '…')
    .replace(/\d[\d.\-/() ]{2,}\d/g, '…')
    .slice(0, longest)
}

const longest = 500
