/** What can happen next in a talk. */
export type TalkMove = Doing & {
  /** Milliseconds that pass before it. Absent: none. */
  readonly after?: number
  /** The first piece of work of this name fails so, or the one that is told. Absent: all work answers what it answers. */
  readonly fails?: { readonly src: string; readonly kind: string; readonly nth?: number }
  /** While the first piece of work of this name runs, this comes, too. Absent: nothing does. */
  readonly meanwhile?: { readonly src: string; readonly comes: Interruption }
}

/** What may come while work runs, and is not put off until it ends; `again` while each later piece of work runs, too. */
export type Interruption =
  | { readonly does: 'write'; readonly text: string; readonly again?: true }
  | { readonly does: 'agent'; readonly act: AgentMove }

/** What a human at the desk, or the desk itself, does. */
export type AgentMove = 'queue' | 'take' | 'say' | 'send' | 'close'

type Doing =
  | { readonly does: 'write'; readonly text: string }
  | { readonly does: 'tap'; readonly option: string; readonly title: string }
  | { readonly does: 'send' }
  | { readonly does: 'wait' }
  | { readonly does: 'agent'; readonly act: AgentMove }

/** What an agent says, wherever one says something. */
export const agentSays = 'Olá, em que posso ajudar?'

/** The file that a person or an agent sends, wherever one sends something. */
export const sentMedia = { kind: 'image', url: 'https://exemplo/foto.png' } as const

/** A move in words; no two moves out of one situation are called the same. */
export function moveLabel({ after, fails, meanwhile, ...move }: TalkMove): string {
  return [
    `${doingLabel(move)}${after === undefined ? '' : `, ${after / 60_000} min depois`}`,
    ...(fails ? [failureLabel(fails)] : []),
    ...(meanwhile ? [`during ${meanwhile.src}: ${interruptionLabel(meanwhile.comes)}`] : []),
  ].join(', ')
}

function failureLabel({ src, kind, nth = 1 }: NonNullable<TalkMove['fails']>): string {
  return `${src} fails: ${kind}${nth > 1 ? ` (${nth})` : ''}`
}

/** Whether it comes once more while each later piece of work runs. */
export function isRepeated(comes: Interruption): boolean {
  return comes.does === 'write' && comes.again === true
}

function interruptionLabel(comes: Interruption): string {
  return `${doingLabel(comes)}${isRepeated(comes) ? ', e de novo' : ''}`
}

function doingLabel(move: Doing): string {
  switch (move.does) {
    case 'write':
      return move.text === '' ? 'envia uma figurinha' : move.text
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
  send: 'atendente envia uma foto',
  close: 'atendente encerra',
} as const
