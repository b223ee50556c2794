/**
 * Lower case without accents, unit by unit, so that an offset into the result is one into the (NFC) text.
 */
export function fold(text: string): string {
  return text.replace(/[A-Z\u0080-\uffff]/g, plain)
}

function plain(unit: string): string {
  const folded = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.length === 1 ? folded : unit
}
