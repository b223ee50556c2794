import { DatabaseSync } from 'node:sqlite'

import { expect, test } from 'vitest'

import { groupedWrites } from './grouped-writes.ts'

/** Counts what it commits. */
class Counted extends DatabaseSync {
  commits = 0

  override exec(sql: string): void {
    if (sql === 'COMMIT') this.commits++
    super.exec(sql)
  }
}

function opened() {
  const db = new Counted(':memory:')
  db.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY) STRICT')
  const { write, flush } = groupedWrites(db)
  const save = (id: number) => write(() => db.prepare('INSERT INTO kept VALUES (?)').run(id).changes)
  const kept = () =>
    db
      .prepare('SELECT id FROM kept ORDER BY id')
      .all()
      .map((row) => row['id'])
  return { db, write, flush, save, kept }
}

test('writes that come together are durable together, in one commit', async () => {
  const { db, save, kept } = opened()
  expect(await Promise.all([save(1), save(2), save(3)])).toEqual([1, 1, 1])
  await save(4)
  expect(kept()).toEqual([1, 2, 3, 4])
  expect(db.commits).toBe(2)
})

test('one that fails takes back what it wrote, and nothing of the others', async () => {
  const { db, write, save, kept } = opened()
  const failing = write(() => {
    db.exec('INSERT INTO kept VALUES (7)')
    throw new TypeError('not this one')
  })
  const settled = await Promise.allSettled([save(1), failing, save(1), save(2)])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  await expect(failing).rejects.toThrow('not this one')
  expect(kept()).toEqual([1, 2])
})

test('when the disk refuses, nothing was written and everybody is told', async () => {
  const { db, write, save, kept } = opened()
  const broken = write(() => db.exec('ROLLBACK'))
  const settled = await Promise.allSettled([save(1), broken, save(2)])
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(kept()).toEqual([])
  await save(3)
  expect(kept()).toEqual([3])
})

test('what waits can be written at once, as before a file is closed', async () => {
  const { save, flush, kept } = opened()
  const saving = save(1)
  expect(kept()).toEqual([])
  flush()
  expect(kept()).toEqual([1])
  expect(await saving).toBe(1)
})
