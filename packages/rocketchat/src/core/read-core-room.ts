import * as z from 'zod'

/** A room, as the connector's answer tells of it. */
export interface CoreRoom {
  readonly room: string
  readonly position: number | null
  readonly agent: string | null
}

const id = z.union([z.string(), z.number()]).transform((value) => `${value}`.trim())
const named = z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)])

const shape = z
  .looseObject({
    room: z
      .union([
        z
          .looseObject({ _id: id.nullish(), id: id.nullish() })
          .transform(({ _id, id: other }) => _id ?? other),
        id,
      ])
      .nullish()
      .catch(undefined),
    _id: id.nullish().catch(undefined),
    id: id.nullish().catch(undefined),
    room_id: id.nullish().catch(undefined),
    position: z.int().min(1).nullish().catch(undefined),
    agent: named.nullish().catch(undefined),
  })
  .transform(({ room, _id, id: other, room_id, position, agent }) => ({
    room: [room, _id, other, room_id].find((each) => each !== undefined && each !== null && each !== ''),
    position: position ?? null,
    agent: agent ?? null,
  }))

/**
 * Reads an answer whose form nobody wrote down: the room's id where such connectors put it, or alone. `undefined`:
 * there is no room in it. `'garbled'`: it is no answer of a connector at all, such as a page.
 */
export function readCoreRoom(body: string): CoreRoom | undefined | 'garbled' {
  const text = body.trim()
  if (text === '') return undefined
  if (plainId.test(text)) return words.has(text.toLowerCase()) ? undefined : alone(text)
  const json = parsed(text)
  if (json === undefined) return 'garbled'
  if (typeof json === 'string') return plainId.test(json.trim()) ? alone(json.trim()) : undefined
  const { data } = shape.safeParse(Array.isArray(json) ? json[0] : json)
  const room = data?.room ?? undefined
  return data === undefined || room === undefined ? undefined : { ...data, room }
}

const plainId = /^[\w-]{1,64}$/
const words = new Set(['null', 'false', 'true', 'none', 'undefined', 'error', 'offline', '0'])

function alone(room: string): CoreRoom {
  return { room, position: null, agent: null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
