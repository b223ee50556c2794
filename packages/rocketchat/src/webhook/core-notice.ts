import type { Media } from '@cristal/dialogue'

/** What could be made out of a body of the connector. */
export interface CoreNotice {
  readonly kind: 'message' | 'finished' | 'taken' | 'queued'
  readonly conversation: string | undefined
  readonly room: string | undefined
  readonly id: string | undefined
  readonly agent: string | null
  readonly position: number | undefined
  /** Empty: there are no words. */
  readonly text: string
  readonly media: readonly Media[]
}

type Layer = Readonly<Record<string, unknown>>

export function coreNotice(json: unknown): CoreNotice {
  const layers = layersOf(json)
  const text = [first(layers, texts), first(layers, ['link', 'url'])].filter((each) => each !== undefined)
  const position = layers.map((layer) => layer['position']).find((each) => Number.isInteger(each))
  return {
    kind: kindOf(layers),
    conversation: first(layers, ['token', 'contact', 'contact_uuid', 'contacts', 'visitor'], 256),
    room: first(layers, ['room_id', 'roomId', 'rid', 'room'], 128),
    id: first(layers, ['message_id', 'messageId', 'msg_id', 'id'], 128),
    agent: first(layers, ['agent', 'agent_name', 'atendente'], 128) ?? null,
    position: typeof position === 'number' && position > 0 ? position : undefined,
    text: text.join('\n'),
    media: files.flatMap(([name, kind]) => mediaOf(first(layers, [name]), kind)),
  }
}

const texts = ['message', 'msg', 'text', 'mensagem']

const files = [
  ['image', 'image'],
  ['imagem', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['document', 'file'],
  ['file', 'file'],
] as const

/** Where a value may stand: the body itself first, then what the platform wraps around an `extra`. */
function layersOf(json: unknown): readonly Layer[] {
  const body = record(json)
  const trigger = record(body['trigger'])
  const params = [record(body['params']), record(trigger['params'])]
  return [
    body,
    ...params,
    record(body['extra']),
    ...params.map((each) => record(each['extra'])),
    record(body['data']),
  ]
}

/** The first value of one of these names, as text: itself, or what an object or a list has of it. */
function first(layers: readonly Layer[], names: readonly string[], longest = Infinity): string | undefined {
  for (const name of names) {
    for (const layer of layers) {
      const value = plain(layer[name])
      if (value !== undefined && value.length <= longest) return value
    }
  }
  return undefined
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}`
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) return plain(value[0])
  const inside = record(value)
  const known = ['token', '_id', 'id', 'uuid', 'url', 'text', 'name'].map((name) => inside[name])
  return known.find((each) => typeof each === 'string' && each.trim() !== '') as string | undefined
}

function kindOf(layers: readonly Layer[]): CoreNotice['kind'] {
  const said = layers.flatMap((layer) =>
    ['type', 'event', 'action', 'status', 'flow'].map((name) => plain(layer[name])),
  )
  const named = said.filter((each) => each !== undefined)
  if (named.some((each) => ending.test(each)) || layers.some(endsByFlag)) return 'finished'
  if (named.some((each) => /^(?:agent[-_. ])?(?:taken|assigned)$/i.test(each))) return 'taken'
  return named.some((each) => /^queued?$/i.test(each)) ? 'queued' : 'message'
}

const ending = /finaliz|encerr|^(?:room[-_. ]?)?clos(?:e|ed)(?:[-_. ]?room)?$/i

function endsByFlag(layer: Layer): boolean {
  return ['finalizar', 'finalizado', 'closed'].some((name) => layer[name] === true || layer[name] === 'true')
}

function mediaOf(url: string | undefined, kind: Media['kind']): readonly Media[] {
  return url !== undefined && /^https?:\/\/\S+$/.test(url) ? [{ kind, url }] : []
}

function record(value: unknown): Layer {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Layer) : {}
}
