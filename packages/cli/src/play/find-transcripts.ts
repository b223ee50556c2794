import { glob } from 'node:fs/promises'
import { join } from 'node:path'

/** Paths of the transcripts below a folder, sorted: every `.md` in a folder named `transcripts`, except a README. */
export async function findTranscripts(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const path of glob('**/transcripts/**/*.md', { cwd: folder, exclude: isForeign })) {
    if (!/(^|\/)README\.md$/i.test(path)) found.push(join(folder, path))
  }
  return found.toSorted()
}

function isForeign(path: string): boolean {
  return /(^|\/)(node_modules|dist|\.git)$/.test(path)
}
