import { fileURLToPath } from 'node:url'

/** Where the font is by whose letters boxes are sized: `Inter Variable`, weights 100 to 900, as WOFF2. */
export const pageFont = fileURLToPath(
  import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
)
