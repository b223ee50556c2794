/** Whether a text fits a header: no line break and no other control character. */
export function isOneLine(text: string): boolean {
  return !/\p{Cc}|[\u2028\u2029]/u.test(text)
}
