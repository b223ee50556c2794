import type { Address, Store } from '@cristal/runtime'

import type { TalkSituation } from '../walk/talk-situation.ts'

/** Puts a talk into a store as a host left it, with nothing under way. Resolves to its id. */
export async function leftTalk(
  store: Store,
  person: Address,
  { envelope, ended, contact, offered }: TalkSituation,
): Promise<string> {
  const before = { id: 'before', content: { text: '' }, received: 0, chance: 0 }
  const { conversation: id } = await store.receive({ ...person, ...before }, 'pessoa')
  const loaded = await store.load(id)
  if (loaded === undefined) throw new TypeError('The store lost a conversation.')
  const { conversation, waiting } = loaded
  const begun = { envelope: envelope ?? null, ended, contact, talk: envelope === undefined ? 0 : 1 }
  const shown = offered.length > 0 ? { turn: 1, options: offered } : null
  const [first] = waiting
  await store.commit({
    conversation: { ...conversation, ...begun, offered: shown },
    ...(first && { handled: first.seq }),
    armed: [],
    pending: [],
    deadlines: Object.fromEntries(
      Object.entries(envelope?.deadlines ?? {}).map(([key, { due }]) => [key, due]),
    ),
    outbox: [],
  })
  return id
}
