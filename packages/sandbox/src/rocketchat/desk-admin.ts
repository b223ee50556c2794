import { Hono } from 'hono'
import * as z from 'zod'
import type { DeskAgents } from './agents.ts'

const room = z.string('name the room').min(1, 'name the room')
const media = z.object({
  kind: z.enum(['image', 'audio', 'video', 'file']),
  url: z.string().regex(/^(https?:|data:)/, 'an http(s): or data: address'),
  name: z.string().exactOptional(),
  mimeType: z.string().exactOptional(),
})

const deed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('take'), room, agent: z.string().optional() }),
  z.object({ do: z.literal('say'), room, text: z.string().default(''), media: media.optional() }),
  z.object({ do: z.literal('edit'), room, line: z.string(), text: z.string() }),
  z.object({ do: z.literal('forward'), room, agent: z.string() }),
  z.object({ do: z.literal('close'), room }),
  z.object({ do: z.literal('letNext') }),
  z.object({ do: z.literal('setOnline'), online: z.boolean(), department: z.string().optional() }),
  z.object({ do: z.literal('callTo'), url: z.url().nullable() }),
])

/** The humans' side over HTTP: what they see, and what they do. */
export function deskAdmin(agents: DeskAgents): Hono {
  const app = new Hono({ strict: false })
  app.get('/', (c) => c.json(seen()))
  app.post('/', async (c) => {
    const asked = deed.safeParse(await c.req.json())
    if (!asked.success) {
      const [issue] = asked.error.issues
      return c.json({ error: `\`${issue?.path.join('.') || 'do'}\`: ${issue?.message ?? 'is wrong'}` }, 400)
    }
    try {
      done(asked.data)
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : 'It cannot be done.' }, 409)
    }
    return c.json(seen())
  })
  return app

  function seen(): object {
    return { rooms: agents.rooms(), left: agents.left(), deliveries: agents.deliveries }
  }

  function done(act: z.output<typeof deed>): void {
    switch (act.do) {
      case 'take':
        return agents.take(act.room, act.agent)
      case 'say':
        return void agents.say(act.room, act.text, act.media)
      case 'edit':
        return agents.edit(act.room, act.line, act.text)
      case 'forward':
        return agents.forward(act.room, act.agent)
      case 'close':
        return agents.close(act.room)
      case 'letNext':
        return agents.letNext()
      case 'setOnline':
        return agents.setOnline(act.online, act.department)
      case 'callTo':
        return agents.callTo(act.url ?? undefined)
    }
  }
}
