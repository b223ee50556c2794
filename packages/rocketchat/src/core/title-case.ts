/** A name as the flow platform writes it: each word with one capital. */
export function titleCase(name: string): string {
  return name
    .trim()
    .toLocaleLowerCase('pt-BR')
    .replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) => letter.toLocaleUpperCase('pt-BR'))
}
