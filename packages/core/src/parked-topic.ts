import type { Json, TopicRequest } from '@cristal/dialogue'

/** A topic that waits to be taken up again. */
export interface Parked {
  readonly request: TopicRequest
  readonly resume: Json
}

/** What the bot offers to go on with: the topic that was interrupted last, in the person's words. */
export function parkedTopic(parked: readonly Parked[]): string {
  return names.get(parked[0]?.request.intent ?? '') ?? 'o assunto anterior'
}

const names: ReadonlyMap<string, string> = new Map([
  ['consultar', 'a consulta das parcelas'],
  ['segunda_via', 'a consulta das parcelas'],
  ['extrato', 'o envio do extrato'],
  ['vencimento', 'a consulta do vencimento'],
  ['atendimento', 'o pedido de atendente'],
])
