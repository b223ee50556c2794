import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Talk } from '../talks/talk.ts'
import type { Contender } from './contender.ts'

/** One operation, with nothing to say. */
const once: Talk = { name: 'disk', turns: [{ typed: '', said: '' }], parkedAfter: 1 }
const kilobytes = 3 * 1024

export const fsyncFloor: Contender = {
  title: 'append 3 KB, fsync',
  talk: once,
  open({ folder }) {
    const file = openSync(join(folder, 'appended'), 'a')
    const bytes = Buffer.alloc(kilobytes, 'x')
    return {
      turn() {
        writeSync(file, bytes)
        fsyncSync(file)
        return ''
      },
      close: () => closeSync(file),
    }
  },
}

export const sqliteFloor: Contender = {
  title: 'SQLite, one row of 3 KB a commit (WAL, FULL)',
  talk: once,
  open({ folder }) {
    const db = new DatabaseSync(join(folder, 'floor.db'))
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE kept (id INTEGER PRIMARY KEY, json TEXT)',
    )
    const save = db.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?)')
    const json = 'x'.repeat(kilobytes)
    let turns = 0
    return {
      turn() {
        save.run(turns++ % 100, json)
        return ''
      },
      close: () => db.close(),
    }
  },
}
