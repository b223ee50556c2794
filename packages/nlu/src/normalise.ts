import { fold } from '@cristal/dialogue'
import { names } from './names.ts'
import { shorthand } from './shorthand.ts'

/**
 * A text as the model sees it: folded, shorthand written out, stretched letters squashed, and numbers, dates,
 * months, documents, addresses and names replaced by their kind, so that no personal value is ever learned. Bound the
 * text first.
 */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/ñ/gi, ' nao ')
    // Without its cedilla it is as often somebody's name.
    .replace(/março/gi, ' xmes ')
    .replace(/👍|👌|✅|🆗/gu, ' sim ')
    .replace(/👎|❌|🙅/gu, ' nao ')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' xemail ')
  return fold(plain)
    .replace(/\be-mails?\b/g, 'email')
    .replace(/\b(?:2\s?[ao]?|seg|segunda)\s?[ªº°]?\s?via\b/g, ' 2 via ')
    .replace(/\bk{2,}\b|\b(?:ha|he|hua|ah|rs){2,}[hs]?\b/g, ' xriso ')
    .replace(/\d+(?:[.,/\-() ]*\d+)*/g, kindOfNumber)
    .replace(/([a-z])\1{2,}/g, '$1')
    .replaceAll('?', ' xint ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(meant)
    .join(' ')
}

/** A letter that stands alone is a slip of the thumb, save "s" and "n". */
function meant(word: string, _index: number, words: readonly string[]): string {
  if (names.has(word)) return 'xnome'
  if (words.length === 1 && /^[a-z]$/.test(word) && !/[sn]/.test(word)) return word
  return shorthand.get(word) ?? word
}

function kindOfNumber(written: string): string {
  const digits = written.replace(/\D/g, '')
  if (digits === '2') return ' 2 '
  if (written.includes('/') && digits.length <= 8) return ' xdata '
  return digits.length >= 8 ? ' xdoc ' : ' xnum '
}
