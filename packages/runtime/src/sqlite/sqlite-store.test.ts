import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { describe, expect, it, onTestFinished, test } from 'vitest'

import { storeContract } from '../testing/index.ts'
import { sqliteStore } from './sqlite-store.ts'

storeContract({ describe, it }, 'SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cristal-store-'))
  return {
    open: async () => sqliteStore(join(folder, 'store.db')),
    remove: () => rm(folder, { recursive: true }),
  }
})

test('keeps the file from others, and writes so that a loss of power loses nothing', async () => {
  const path = await file()
  await sqliteStore(path).close()
  expect((await stat(path)).mode & 0o077).toBe(0)
  const db = new DatabaseSync(path)
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  db.close()
})

test('refuses a file of a later release, of something else, or nowhere, and says what to do', async () => {
  const path = await file()
  await sqliteStore(path).close()
  const db = new DatabaseSync(path)
  db.exec('PRAGMA user_version = 99')
  db.close()
  expect(() => sqliteStore(path)).toThrow(/version 99.*Use the release that wrote it/)
  await writeFile(
    `${path}.txt`,
    'This is not a database, but a text that is long enough to look like one. '.repeat(9),
  )
  expect(() => sqliteStore(`${path}.txt`)).toThrow('cannot be opened')
  expect(() => sqliteStore(join(path, 'no', 'such', 'folder.db'))).toThrow('a folder that exists')
})

async function file(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cristal-store-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'store.db')
}
