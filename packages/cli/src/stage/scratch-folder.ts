import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Makes a folder for one talk, in memory where the system has such a place: a talk is short, and waiting for
 * a disk to write would be most of it.
 */
export async function scratchFolder(): Promise<string> {
  try {
    return await mkdtemp('/dev/shm/cristal-')
  } catch {
    return mkdtemp(join(tmpdir(), 'cristal-'))
  }
}
