/**
 * Lower case without accents, unit by unit, so that an offset into the result is one into the (NFC) text.
 */
export function fold(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    const plain = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    folded += plain.length === 1 ? plain : unit
  }
  return folded
}
