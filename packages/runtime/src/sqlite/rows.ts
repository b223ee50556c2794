import type { SQLOutputValue } from 'node:sqlite'

import type { Content, Queued } from '../arrival.ts'
import type { ChannelName } from '@cristal/dialogue'
import type { EffectResult, EffectRow, OutboxRow, StoredEffect } from '../store.ts'

/** What SQLite gives back. Its columns were written by this store, and are taken at their word. */
export type Row = Record<string, SQLOutputValue>

export function queued(row: Row): Queued {
  return {
    seq: Number(row['seq']),
    organisation: String(row['organisation']),
    channel: String(row['channel']) as ChannelName,
    address: String(row['address']),
    id: String(row['id']),
    content: parsed(row['content']) as Content,
    received: Number(row['received']),
    chance: Number(row['chance']),
  }
}

export function storedEffect(row: Row): StoredEffect {
  return {
    ...(parsed(row['row']) as EffectRow),
    state: String(row['state']) as StoredEffect['state'],
    result: row['result'] === null ? null : (parsed(row['result']) as EffectResult),
  }
}

export function outboxRow(row: Row): OutboxRow {
  return { ...(parsed(row['row']) as OutboxRow), state: String(row['state']) as OutboxRow['state'] }
}

export function parsed(json: SQLOutputValue | undefined): unknown {
  return JSON.parse(String(json))
}
