import { DatabaseSync } from 'node:sqlite'

import type { OutboxRow, StoredEffect } from '@cristal/runtime'

/** A received message as the file keeps it. */
export interface InboxLine {
  readonly address: string
  readonly id: string
  readonly handled: boolean
}

/** Words as the file keeps them. */
export interface OutboxLine {
  readonly address: string
  /** The id of the message that it answers. `null`: none. */
  readonly answers: string | null
  readonly message: OutboxRow['message']
  readonly state: OutboxRow['state']
}

/** Work that must not be repeated, of whose end the file knows nothing. */
export interface LostOrder {
  readonly key: string
  readonly address: string
  readonly answers: string | null
  readonly installmentId: number
}

/** What stands in the database file of a host that is dead, read without changing it. */
export interface Ledger {
  readonly inbox: readonly InboxLine[]
  readonly outbox: readonly OutboxLine[]
  readonly lost: readonly LostOrder[]
  /** Pieces of work that are not over. */
  readonly working: number
}

export function ledger(file: string): Ledger {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const effects = db.prepare(effectsOf).all()
    return {
      inbox: db
        .prepare('SELECT address, id, handled FROM inbox ORDER BY seq')
        .all()
        .map(({ address, id, handled }) => ({
          address: String(address),
          id: String(id),
          handled: handled === 1,
        })),
      outbox: db.prepare(outboxOf).all().map(outboxLine),
      lost: effects.filter(({ state }) => state === 'started').map(lostOrder),
      working: effects.length,
    }
  } finally {
    db.close()
  }
}

type Row = Readonly<Record<string, unknown>>

const outboxOf = `SELECT outbox.row, outbox.state, inbox.id AS answered
  FROM outbox LEFT JOIN inbox ON inbox.seq = outbox.answers ORDER BY outbox.seq`

const effectsOf = `SELECT effect.row, effect.state, address.address, inbox.id AS answered
  FROM effect JOIN address USING (conversation) LEFT JOIN inbox ON inbox.seq = effect.row ->> 'answers'`

function outboxLine({ row, state, answered }: Row): OutboxLine {
  const { address, message } = JSON.parse(String(row)) as OutboxRow
  return { address, message, answers: idOrNone(answered), state: String(state) as OutboxRow['state'] }
}

function lostOrder({ row, address, answered }: Row): LostOrder {
  const { key, input } = JSON.parse(String(row)) as StoredEffect
  const { mail } = input as { readonly mail: { readonly installmentId: string } }
  const installmentId = Number(mail.installmentId)
  return { key, address: String(address), answers: idOrNone(answered), installmentId }
}

function idOrNone(id: unknown): string | null {
  return typeof id === 'string' ? id : null
}
