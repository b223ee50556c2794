/** What `normalise` leaves of numbers, documents and addresses; a date is none of them, because it names a month. */
const values = new Set(['2', 'xnum', 'xdoc', 'xemail'])

/** Whether a text asks or says anything: a bare number or address is the answer to a question that others read. */
export function hasWords(normalised: string): boolean {
  return normalised.split(' ').some((word) => /[a-z0-9]/.test(word) && !values.has(word))
}
