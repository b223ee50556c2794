/** How wide the letters of the page's font are, in parts of its size; what is not here is as `n`. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  ["il'.,:;|!Ií", 0.29],
  ['jtfr()[]/ -·', 0.38],
  ['sczxkvyaeç_êéáã', 0.56],
  ['mwMWOQGÃ@—…', 0.89],
  ['ABCDHNKPRSTUVXYZEFLJ', 0.69],
]
const usual = 0.61

const known = new Map(
  widths.flatMap(([letters, width]) => Array.from(letters).map((letter) => [letter, width] as const)),
)

/** About how many pixels a line takes; rather too many than too few. */
export function textWidth(text: string, size: number, bold = false): number {
  const letters = Array.from(text).reduce((sum, letter) => sum + (known.get(letter) ?? usual), 0)
  return letters * size * (bold ? 1.06 : 1)
}
