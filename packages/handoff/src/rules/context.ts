import { maskPersonal, type Contact, type Episode, type TopicInput } from '@cristal/dialogue'

import { maskDocument, maskPhone } from './masked.ts'
import { showsAll, visitorOf } from './visitor.ts'

/** What is told of. */
export type Told = Pick<TopicInput, 'contact' | 'organisation' | 'request' | 'story'>

const mostEpisodes = 10
const longest = 200

/**
 * What a human should know before the first word: who it is, what they want and what the bot did so far. Plain text,
 * Brazilian Portuguese. Documents and phones are masked unless the organisation says otherwise.
 */
export function contextOf(told: Told): string {
  const { organisation, request } = told
  const words = (text: string) => quoted(showsAll(organisation) ? text : maskPersonal(text))
  const titled = (intent: string) =>
    organisation.menu.find(({ id }) => id === intent)?.title ?? intent.replaceAll('_', ' ')
  const { purpose, note } = request.handoff ?? {}
  return [
    ...whoOf(told),
    `Pedido: ${titled(request.intent)}`,
    ...(purpose === undefined ? [] : [`Finalidade: ${titled(purpose)}`]),
    ...(note === undefined ? [] : [`Nas palavras da pessoa: ${words(note)}`]),
    ...storyOf(told.story, words, titled),
  ].join('\n')
}

function whoOf({ contact, organisation }: Told): readonly string[] {
  if (contact.anonymous === true) return ['Quem: prefere não se identificar']
  const shown = (value: string | undefined, mask: (value: string) => string) =>
    value !== undefined && !showsAll(organisation) ? mask(value) : value
  return [
    ...line('Quem', visitorOf(contact, organisation).name ?? 'não informou o nome'),
    ...line('Cadastro', isVerified(contact) ? 'conferido com documento e telefone' : 'não conferido'),
    ...line('Documento', shown(contact.document, maskDocument)),
    ...line('Telefone do cadastro', shown(contact.phone, maskPhone)),
  ]
}

function line(label: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${label}: ${value}`]
}

function isVerified({ customerId, lastLogin }: Contact): boolean {
  return customerId !== undefined && lastLogin !== undefined
}

const outcomes: Readonly<Record<Episode['outcome'], string>> = {
  served: 'atendido',
  abandoned: 'a pessoa desistiu',
  silent: 'a pessoa não respondeu mais',
  digressed: 'interrompido por outro assunto',
  wantsPerson: 'precisa de um atendente',
  restarted: 'a pessoa recomeçou a conversa',
  unavailable: 'não disponível no atendimento automático',
  misunderstood: 'não foi entendido',
}

function storyOf(
  story: readonly Episode[],
  words: (text: string) => string,
  titled: (intent: string) => string,
): readonly string[] {
  if (story.length === 0) return ['Antes disto, a pessoa não pediu nada nesta conversa.']
  const told = story.slice(-mostEpisodes).map(({ intent, outcome, text }) => {
    const wish = outcome === 'misunderstood' ? 'Mensagem' : titled(intent)
    return `- ${wish}${text === '' ? '' : ` ${words(text)}`}: ${outcomes[outcome]}`
  })
  return ['O que aconteceu nesta conversa:', ...told]
}

/** In quotes and on one line, so that nobody's words look like ours. */
function quoted(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return `“${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}”`
}
