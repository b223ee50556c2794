import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

import { HostError } from '../host-error.ts'
import { migrations } from './migrations.ts'
import { transaction } from './transaction.ts'

/**
 * Opens a database file, or makes one that only its owner may read, and brings its tables up to date.
 *
 * @throws HostError `storeTooNew` when a later release wrote it; `storeUnusable` when it cannot be opened.
 */
export function openDatabase(path: string): DatabaseSync {
  const db = opened(path)
  try {
    db.exec(`
      PRAGMA busy_timeout = 5000;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
    `)
    migrate(db, path)
    return db
  } catch (error) {
    db.close()
    throw error instanceof HostError ? error : unusable(path, error)
  }
}

function opened(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600))
    return new DatabaseSync(path)
  } catch (error) {
    throw unusable(path, error)
  }
}

function migrate(db: DatabaseSync, path: string): void {
  transaction(db, () => {
    const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
    if (version > migrations.length) {
      const newer = `The store "${path}" has version ${version}; this release knows ${migrations.length}.`
      throw new HostError('storeTooNew', `${newer} Use the release that wrote it, or a later one.`)
    }
    for (const migration of migrations.slice(version)) db.exec(migration)
    db.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

function unusable(path: string, cause: unknown): HostError {
  const why = cause instanceof Error ? cause.message : String(cause)
  const hint =
    'Give the path of a file in a folder that exists and may be written, made by this store or new.'
  return new HostError('storeUnusable', `The store "${path}" cannot be opened: ${why}. ${hint}`, { cause })
}
