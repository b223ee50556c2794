/** What can happen next in a talk. */
export type TalkMove = Doing & {
  /** The first piece of work of this name fails so. Absent: all work answers what it answers. */
  readonly fails?: { readonly src: string; readonly kind: string }
  /** While the first piece of work of this name runs, this comes, too. Absent: nothing does. */
  readonly meanwhile?: { readonly src: string; readonly comes: Interruption }
}

/** What may come while work runs, and is not put off until it ends. */
export type Interruption =
  | { readonly does: 'write'; readonly text: string }
  | { readonly does: 'agent'; readonly act: AgentMove }

/** What a human at the desk, or the desk itself, does. */
export type AgentMove = 'queue' | 'take' | 'say' | 'close'

type Doing =
  | { readonly does: 'write'; readonly text: string }
  | { readonly does: 'tap'; readonly option: string; readonly title: string }
  | { readonly does: 'send' }
  | { readonly does: 'wait' }
  | { readonly does: 'agent'; readonly act: AgentMove }

/** What an agent says, wherever one says something. */
export const agentSays = 'Olá, em que posso ajudar?'

/** The file that a person sends, wherever one sends something. */
export const sentMedia = { kind: 'image', url: 'https://exemplo/foto.png' } as const

/** A move in words; no two moves out of one situation are called the same. */
export function moveLabel({ fails, meanwhile, ...move }: TalkMove): string {
  return [
    doingLabel(move),
    ...(fails ? [`${fails.src} fails: ${fails.kind}`] : []),
    ...(meanwhile ? [`during ${meanwhile.src}: ${doingLabel(meanwhile.comes)}`] : []),
  ].join(', ')
}

function doingLabel(move: Doing): string {
  switch (move.does) {
    case 'write':
      return move.text
    case 'tap':
      return `[${move.title}]`
    case 'send':
      return 'envia uma foto'
    case 'wait':
      return 'fica em silêncio'
    case 'agent':
      return agentActs[move.act]
  }
}

const agentActs = {
  queue: 'a fila anda',
  take: 'atendente assume',
  say: 'atendente escreve',
  close: 'atendente encerra',
} as const
