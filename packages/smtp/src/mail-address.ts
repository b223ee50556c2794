/**
 * Whether a text is one plain e-mail address: no name beside it, no list, no comment, nothing that could end a
 * line or a command.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{C}@<>()[\]\\,;:"]{1,64}@[^\s\p{C}@<>()[\]\\,;:"]+$/u.test(text)
}
