import { stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'

import type { Terminal } from '../../terminal.ts'
import { filesBelow } from '../gather/files-below.ts'
import { userFolder } from '../gather/gather.ts'
import type { PathsFlags } from '../paths-flags.ts'
import { fileWatch } from './file-watch.ts'
import { runOnce } from './run-once.ts'
import { wishesOf, type Wish } from './wishes.ts'

/**
 * Runs a command, and again each time a file of it or of a folder changes, until somebody ends it.
 *
 * @param args - What stands after `cristal paths`, without `--watch`.
 */
export async function watchPaths(
  args: readonly string[],
  flags: PathsFlags,
  terminal: Terminal,
): Promise<number> {
  const wishes = wishesOf(terminal)
  const watch = fileWatch((paths) => wishes.wish(changeOf(paths)))
  try {
    for (let files: readonly string[] = []; ;) {
      const { wish, read } = await oneRound(args, flags, terminal, { wishes, watch, files })
      files = read
      if (wish.type === 'quit') return 0
      if (terminal.interactive) terminal.status?.clear()
      terminal.out(`Again: ${wish.because}.`)
    }
  } finally {
    wishes.close()
    watch.close()
  }
}

interface Tools {
  readonly wishes: ReturnType<typeof wishesOf>
  readonly watch: ReturnType<typeof fileWatch>
  /** What the run before imported. */
  readonly files: readonly string[]
}

/** Runs once, or for as long as nobody wishes otherwise, and waits for what is wished next. */
async function oneRound(
  args: readonly string[],
  { what, report }: PathsFlags,
  terminal: Terminal,
  { wishes, watch, files }: Tools,
): Promise<{ readonly wish: Wish; readonly read: readonly string[] }> {
  const begun = Date.now()
  const run = runOnce(args, terminal)
  const next = wishes.next()
  const first = await Promise.race([run.over, next])
  if ('type' in first) {
    await run.stop()
    return { wish: first, read: files }
  }
  // A run that broke off could not tell.
  const read = first.length > 0 ? first : files
  watch.see(await watched(what, report), read)
  const early = await changedSince(begun, read)
  if (early.length > 0) wishes.wish(changeOf(early))
  else terminal.out(`Watching for changes.${terminal.interactive ? ' Enter: again, q: end.' : ''}`)
  return { wish: await next, read }
}

/** The folders in which a new file counts; what a report leaves in one of them does not. */
async function watched(what: readonly string[], report: string | undefined): Promise<readonly string[]> {
  const here = userFolder()
  const own = report === undefined ? undefined : resolve(here, report)
  const folders: string[] = []
  for (const one of what.length > 0 ? what : ['.']) {
    const path = resolve(here, one)
    const found = await stat(path).catch(() => undefined)
    // A name may be anywhere below.
    if (found === undefined) folders.push(...(await filesBelow(here)).folders)
    else if (found.isDirectory()) folders.push(...(await filesBelow(path)).folders)
  }
  return folders.filter((folder) => folder !== own && (own === undefined || !folder.startsWith(`${own}/`)))
}

/** What was saved while a run read it. */
async function changedSince(time: number, files: readonly string[]): Promise<readonly string[]> {
  const times = await Promise.all(
    files.map(async (file) => {
      const found = await stat(file).catch(() => undefined)
      return found && found.mtimeMs > time ? [file] : []
    }),
  )
  return times.flat()
}

function changeOf(paths: readonly string[]): Wish {
  const here = userFolder()
  // Files of one's own come to mind first.
  const [first = '', ...more] = paths.map((path) => relative(here, path)).toSorted(outsideLast)
  return { type: 'again', because: `${first}${more.length > 0 ? ` and ${more.length} more` : ''} changed` }
}

function outsideLast(one: string, other: string): number {
  return Number(one.startsWith('..')) - Number(other.startsWith('..'))
}
