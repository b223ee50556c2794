import { styleText } from 'node:util'

import type { Terminal } from '../../terminal.ts'

/** Colours for words; what they say is never said by colour alone. */
export interface Paint {
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly dim: (text: string) => string
  readonly strong: (text: string) => string
}

/** The colours of a terminal; none where it shows none. */
export function paintFor({ coloured = false }: Pick<Terminal, 'coloured'>): Paint {
  const painted =
    (style: Parameters<typeof styleText>[0]) =>
    (text: string): string =>
      coloured ? styleText(style, text, { validateStream: false }) : text
  return { good: painted('green'), bad: painted('red'), dim: painted('dim'), strong: painted('bold') }
}
