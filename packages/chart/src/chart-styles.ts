import { readFile } from 'node:fs/promises'

/** The style sheet of drawings, with the colours and the type that pages share; the font is the page's to bring. */
export async function chartStyles(): Promise<string> {
  const sheets = ['tokens', 'drawing'].map((name) =>
    readFile(new URL(`../page/styles/${name}.css`, import.meta.url), 'utf8'),
  )
  return (await Promise.all(sheets)).join('\n')
}
