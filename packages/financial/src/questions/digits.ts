import { document, lastDigits, type Field } from '@cristal/dialogue'

/** The last four digits of the phone, or another document by someone who mistyped theirs. */
export const digitsOrDocument: Field<string> = {
  name: 'digitsOrDocument',
  read(text, given) {
    const corrected = document.read(text, given)
    return corrected.kind === 'value' ? corrected : lastDigits.read(text, given)
  },
}

/** Whether an answer to {@link digitsOrDocument} is a document. */
export function isCorrection(answer: string): boolean {
  return answer.length > 4
}
