import type { DeskRoom } from '../wire.ts'
import type { World } from '../world/open-world.ts'
import { attachmentOf } from './attachment-of.ts'

/** The rooms at a world's desk as the page shows them; `own` is the conversation of the page's contact. */
export async function roomsOf(world: World, own: string | undefined): Promise<readonly DeskRoom[]> {
  const rooms = world.desk.rooms().map(async (room): Promise<DeskRoom> => {
    const { room: id, visitor, name, department, state, position, agent, context, transcript } = room
    // What the bot told first stands apart.
    const told = transcript.find(({ who, text }) => who === 'visitor' && text === context)
    const lines = transcript
      .filter((line) => line !== told)
      .map(({ id: key, who, text, at, agent: speaker = null, media }) => {
        const attached = media ? attachmentOf(media, fileAt(id, key), world.filesAt) : null
        return { key, who, text, at, agent: speaker, media: attached }
      })
    const purpose = state === 'closed' ? null : await purposeOf(world, visitor)
    const about = { own: visitor === own, department, purpose, state, position, agent, context }
    return { id, name: name === '' ? null : name, ...about, lines }
  })
  return Promise.all(rooms)
}

function fileAt(room: string, line: string): string {
  return `/api/playground/desk/${encodeURIComponent(room)}/files/${encodeURIComponent(line)}`
}

/** The desk's visitor is a conversation. */
async function purposeOf({ store }: World, visitor: string): Promise<string | null> {
  const purpose = (await store.load(visitor))?.conversation.contact['purpose']
  return typeof purpose === 'string' ? purpose : null
}
