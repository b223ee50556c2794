import { choice, fold, isConfident, type Field } from '@cristal/dialogue'

import { isOwnIntent, period, type PeriodAnswer } from './period.ts'

/** What a person wants after an answer. */
export type AnotherAnswer =
  | { readonly wants: 'again' | 'person' | 'nothing' }
  | { readonly wants: 'installments'; readonly request: PeriodAnswer }

const again = { id: 'outra', title: 'Outra parcela' }
const person = { id: 'atendente', title: 'Falar com atendente' }
const nothing = { id: 'nao', title: 'Não, obrigado' }

const wants = new Map<string, AnotherAnswer>([
  ['outra', { wants: 'again' }],
  ['atendente', { wants: 'person' }],
  ['nao', { wants: 'nothing' }],
])

/** "Posso ajudar em algo mais?": another installment, by name or not, or nothing. A plain yes means another one. */
export const another = field(choice([again, nothing], { yes: 'outra', no: 'nao' }), acknowledges)

/** The same where a person was offered: a plain yes, be it an "ok", means the person. */
export const anotherOrPerson = field(
  choice([person, again, nothing], { yes: 'atendente', no: 'nao' }),
  () => false,
)

function field(options: Field<string>, isContent: (words: string) => boolean): Field<AnotherAnswer> {
  return {
    name: 'another',
    ...(options.options && { options: options.options }),
    read(text, given) {
      const option = options.read(text, given)
      const answer = wants.get(option.kind === 'value' ? option.value : inOwnWords(text, isContent))
      if (answer) return { kind: 'value', value: answer }
      const asked = period.read(text, { ...given, options: [], shown: [] })
      return asked.kind === 'value'
        ? { kind: 'value', value: { wants: 'installments', request: asked.value } }
        : asked
    },
    understand(understood, given) {
      const option = wants.get(options.understand?.(understood, given) ?? '')
      if (option) return option
      const request = period.understand?.(understood, given)
      if (request) return { wants: 'installments', request }
      return isOwnIntent(understood) && isConfident(understood, given.organisation)
        ? { wants: 'installments', request: { periods: [], months: [], intent: understood.intent.name } }
        : undefined
    },
  }
}

function inOwnWords(text: string, isContent: (words: string) => boolean): string {
  const words = fold(text.trim().slice(0, 100))
  if (asksAgain(words)) return again.id
  return isContent(words) ? nothing.id : ''
}

/** "Ok", "era só isso", "entendi, obrigado": content with the answer, which is no wish for another one. */
function acknowledges(text: string): boolean {
  const words = text.match(/[a-z0-9]+|👍/gu) ?? []
  return (
    words.some((word) => content.has(word)) && words.every((word) => content.has(word) || around.has(word))
  )
}

const content = new Set(
  'so isso ok okay certo bom bem beleza blz entendi perfeito otimo show joia legal valeu vlw obrigado obrigada obg 👍'.split(
    ' ',
  ),
)
const around = new Set('ta esta tudo muito ah e era foi por enquanto hoje mesmo agora'.split(' '))

/** "Quero outra", "mais uma parcela", "tem outro título?": another one, but not "outra coisa". */
function asksAgain(words: string): boolean {
  return /^(?:(?:sim|eu|quero|queria|preciso|ver|consultar|tem|tenho|de|da|uma?)[ ,]+)*(?:outr[ao]s?|mais (?:uma?|outr[ao]))(?: (?:parcela|titulo|boleto)s?)?(?:,? por favor)?[ .!?]*$/.test(
    words,
  )
}
