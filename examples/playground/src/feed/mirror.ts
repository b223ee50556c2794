import { type Conversation, type Happening, isoAt } from '@cristal/runtime'

import type { World } from '../world/open-world.ts'

type Stepped = Happening & { type: 'stepped' }

/**
 * Has a contact stand where a conversation of another host stands, as that host tells of it: pages show its
 * states and steps by the way they show their own. Of what it says and waits for, nothing is taken over. Nobody
 * may write as this contact, and what is told of it comes one after the other.
 */
export async function mirror(world: World, contact: string, happening: Happening): Promise<void> {
  const id = await conversationOf(world, contact)
  if (happening.type === 'stepped') await stand(world, id, happening)
  world.history.note({ ...happening, conversation: id }, isoAt(world.clock.now(), world.timeZone))
}

/** The contact's conversation; a first message makes one. */
async function conversationOf(world: World, contact: string): Promise<string> {
  const { organisation, channel, clock } = world
  const address = { organisation, channel, address: contact }
  const found = await world.store.find(address)
  if (found !== undefined) return found
  const first = { ...address, id: 'mirror', content: { text: '…' }, received: clock.now(), chance: 0 }
  return (await world.store.receive(first, `mirror-of-${contact}`)).conversation
}

async function stand({ store, bot }: World, id: string, { snapshot }: Stepped): Promise<void> {
  const loaded = await store.load(id)
  if (!loaded) throw new TypeError(`There is no conversation ${id}.`)
  const { conversation, waiting } = loaded
  const [first] = waiting
  const envelope: Conversation['envelope'] = {
    format: 1,
    machine: bot.machine.id,
    version: bot.version,
    structure: 'mirrored',
    step: conversation.revision + 1,
    snapshot,
    contact: {},
    pending: {},
    deadlines: {},
  }
  const commit = { conversation: { ...conversation, envelope }, armed: [], pending: [], deadlines: {} }
  await store.commit({ ...commit, ...(first && { handled: first.seq }), outbox: [] })
}
