import { readFile } from 'node:fs/promises'

/** Which files a guide does not show as they are; each is shown below a comment that names it. */
export async function notShownIn(guide: string, ...files: readonly URL[]): Promise<readonly string[]> {
  const page = await readFile(new URL(`../../../../docs/guides/${guide}`, import.meta.url), 'utf8')
  const missing = await Promise.all(
    files.map(async (file) => {
      const name = file.pathname.slice(file.pathname.indexOf('/examples/') + 1)
      const shown = `<!-- ${name} -->\n\n\`\`\`ts\n${await readFile(file, 'utf8')}\`\`\``
      return page.includes(shown) ? [] : [name]
    }),
  )
  return missing.flat()
}
