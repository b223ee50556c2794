import { statSync, watch, type FSWatcher } from 'node:fs'
import { dirname, join } from 'node:path'

import { CliError } from '../../cli-error.ts'
import { isForeign } from '../gather/files-below.ts'

/** Folders and files that are watched. */
export interface FileWatch {
  /** Watches these from now on: what is written in the folders, and the files. Others are watched no longer. */
  readonly see: (folders: readonly string[], files: readonly string[]) => void
  readonly close: () => void
}

/** How long after a change others are told together with it, in milliseconds: editors write in several steps. */
const together = 80

/** Tells which files were changed, each time a few are. */
export function fileWatch(changed: (paths: readonly string[]) => void): FileWatch {
  const watchers = new Map<string, FSWatcher>()
  let folders: ReadonlySet<string> = new Set()
  let files: ReadonlySet<string> = new Set()
  const heard = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  return {
    see(someFolders, someFiles) {
      folders = new Set(someFolders)
      files = new Set(someFiles)
      const wanted = new Set([...folders, ...[...files].map((file) => dirname(file))])
      for (const [folder, watcher] of watchers) if (!wanted.has(folder)) close(folder, watcher)
      for (const folder of wanted) if (!watchers.has(folder)) open(folder)
    },
    close() {
      clearTimeout(timer)
      for (const [folder, watcher] of watchers) close(folder, watcher)
    },
  }

  function open(folder: string): void {
    const watcher = watching(folder, (name) => hear(folder, name))
    if (watcher === undefined) return
    watchers.set(folder, watcher)
    // A folder that is taken away is watched no longer.
    watcher.on('error', () => close(folder, watcher))
  }

  function close(folder: string, watcher: FSWatcher): void {
    watcher.close()
    watchers.delete(folder)
  }

  function hear(folder: string, name: string): void {
    const path = join(folder, name)
    if (!files.has(path) && !(folders.has(folder) && matters(path, name))) return
    heard.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const paths = [...heard]
      heard.clear()
      changed(paths)
    }, together)
  }
}

/** Whether something new in a folder may be of the paths: a program, its data, or a folder with such. */
function matters(path: string, name: string): boolean {
  if (/\.(?:[cm]?[jt]s|json|md)$/.test(name)) return !name.startsWith('.')
  return !isForeign(name) && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
}

/** `undefined` where there is no such folder any more. */
function watching(folder: string, heard: (name: string) => void): FSWatcher | undefined {
  try {
    return watch(folder, (_event, name) => {
      if (name !== null) heard(name)
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'ENOENT') return undefined
    throw new CliError('input', `${folder} cannot be watched (${code}). Name fewer folders or files.`, {
      cause: error,
    })
  }
}
