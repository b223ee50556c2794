import type { DatabaseSync, StatementSync } from 'node:sqlite'

const sql = {
  conversationOfMessage:
    'SELECT conversation FROM inbox WHERE organisation = ? AND channel = ? AND address = ? AND id = ?',
  conversationOf: 'SELECT conversation FROM address WHERE organisation = ? AND channel = ? AND address = ?',
  addConversation: 'INSERT INTO conversation (id, revision, json) VALUES (?, 0, ?)',
  addAddress: 'INSERT INTO address (organisation, channel, address, conversation) VALUES (?, ?, ?, ?)',
  addMessage: `INSERT INTO inbox (seq, conversation, organisation, channel, address, id, content, received, chance)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  nextSeq: 'UPDATE sequence SET value = value + 1 RETURNING value',

  conversation: 'SELECT json FROM conversation WHERE id = ?',
  waiting: 'SELECT * FROM inbox WHERE conversation = ? AND handled = 0 ORDER BY seq LIMIT 100',
  effects: 'SELECT * FROM effect WHERE conversation = ? ORDER BY place',

  saveConversation: 'UPDATE conversation SET revision = revision + 1, json = ? WHERE id = ? AND revision = ?',
  handleMessage: 'UPDATE inbox SET handled = 1 WHERE seq = ? AND conversation = ? AND handled = 0',
  effectKeys: 'SELECT key FROM effect WHERE conversation = ?',
  dropEffect: 'DELETE FROM effect WHERE key = ?',
  addEffect: 'INSERT INTO effect (key, conversation, place, row) VALUES (?, ?, ?, ?)',
  deadlines: 'SELECT key FROM deadline WHERE conversation = ?',
  dropDeadline: 'DELETE FROM deadline WHERE conversation = ? AND key = ?',
  saveDeadline: `INSERT INTO deadline (conversation, key, due) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET due = excluded.due WHERE due <> excluded.due`,
  addWords:
    'INSERT INTO outbox (seq, key, conversation, answers, at, row, state) VALUES (?, ?, ?, ?, ?, ?, ?)',

  unfinished: `SELECT conversation FROM inbox WHERE handled = 0
    UNION SELECT conversation FROM effect
    UNION SELECT conversation FROM outbox WHERE state = 'pending'`,
  startEffect: `UPDATE effect SET state = 'started' WHERE key = ? AND state = 'pending'`,
  reopenEffect: `UPDATE effect SET state = 'pending' WHERE key = ? AND state = 'started'`,
  finishEffect: `UPDATE effect SET state = 'finished', result = ?, place = ? WHERE key = ? AND state <> 'finished'`,
  nextDeadline: 'SELECT min(due) AS due FROM deadline WHERE due > ?',
  dueConversations: 'SELECT DISTINCT conversation FROM deadline WHERE due <= ?',

  undelivered: `SELECT row, state FROM outbox WHERE conversation = ? AND state = 'pending' ORDER BY seq`,
  closeDelivery: 'UPDATE outbox SET state = ? WHERE key = ?',
  replies: `SELECT row, state FROM outbox
    WHERE answers IN (SELECT seq FROM inbox WHERE conversation = ? AND id = ?) ORDER BY seq`,
  received: `SELECT * FROM inbox WHERE conversation = ? AND content <> 'null' ORDER BY seq`,
  said: 'SELECT seq, row, state FROM outbox WHERE conversation = ? ORDER BY seq',

  counter: 'SELECT json FROM counter WHERE key = ?',
  addCounter: 'INSERT INTO counter (revision, ends, json, key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  saveCounter: 'UPDATE counter SET revision = ?, ends = ?, json = ? WHERE key = ? AND revision = ?',

  eraseReceived: `UPDATE inbox SET content = 'null' WHERE conversation = ? AND handled = 1`,
  eraseSaid: `DELETE FROM outbox WHERE conversation = ? AND state <> 'pending'`,

  pruneInbox: 'DELETE FROM inbox WHERE handled = 1 AND received < ?',
  pruneOutbox: `DELETE FROM outbox WHERE state <> 'pending' AND at < ?`,
  pruneCounters: 'DELETE FROM counter WHERE ends < ?',
} as const

/** Every statement of the store, prepared once. */
export type Statements = { readonly [Name in keyof typeof sql]: StatementSync }

export function statements(db: DatabaseSync): Statements {
  const prepared = Object.entries(sql).map(([name, text]) => [name, db.prepare(text)] as const)
  return Object.fromEntries(prepared) as Statements
}
