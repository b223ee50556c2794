/** Text for a title or a label, in which Mermaid finds no syntax of its own. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[#;:"<>*`]/g, (sign) => signs[sign] ?? sign)
}

/** Text for a line of a note, in which Mermaid reads less. */
export function plainNote(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[#<>]/g, (sign) => signs[sign] ?? sign)
}

/** Mermaid ends a label at `;`, takes `::` for a style, and reads `*` and backticks as Markdown. */
const signs: Readonly<Record<string, string>> = {
  '#': '#35;',
  ';': '#59;',
  ':': '#58;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '*': '#42;',
  '`': '#96;',
}
