import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What there is below a folder, absolute and sorted, but for what is installed, built or hidden. */
export interface Below {
  readonly files: readonly string[]
  /** The folder itself first. */
  readonly folders: readonly string[]
}

/** Everything below a folder where somebody may write a file of their own. */
export async function filesBelow(folder: string): Promise<Below> {
  const files: string[] = []
  const folders: string[] = []
  await look(folder)
  return { files: files.toSorted(), folders }

  async function look(at: string): Promise<void> {
    folders.push(at)
    // A folder that goes while it is read, or that nobody may read, holds nothing.
    const entries = await readdir(at, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (entry.isDirectory() && !isForeign(entry.name)) await look(join(at, entry.name))
      else if (entry.isFile()) files.push(join(at, entry.name))
    }
  }
}

/** Whether a folder holds what nobody writes by hand. */
export function isForeign(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist'
}
