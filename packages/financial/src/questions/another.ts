import { choice, dateOf, fold, isConfident, parsePeriod, type Field, type Given } from '@cristal/dialogue'

import { asksForAnother } from './asks-for-another.ts'
import { asksForTheSame } from './asks-for-the-same.ts'
import { isContent } from './is-content.ts'
import { asksForInstallments } from '../rules/request.ts'
import { period, type PeriodAnswer } from './period.ts'
import { wantsNothing } from './wants-nothing.ts'

/** What a person wants after an answer. */
export type AnotherAnswer =
  | { readonly wants: 'again' | 'same' | 'person' | 'nothing' }
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
export const another = field(choice([again, nothing], { yes: 'outra', no: 'nao' }), (words) =>
  isContent(words) ? nothing.id : '',
)

/** The same where a person was offered: a plain yes, be it an "ok", means the person. */
export const anotherOrPerson = field(
  choice([person, again, nothing], { yes: 'atendente', no: 'nao' }),
  (words) => (/^(?:sim )?cham[ae]\b/.test(words) ? person.id : ''),
)

function field(options: Field<string>, inOwnWords: (words: string) => string): Field<AnotherAnswer> {
  return {
    name: 'another',
    ...(options.options && { options: options.options }),
    read(text, given) {
      const words = fold(text.trim().slice(0, 200))
      if (asksForTheSame(words) && namesNoPeriod(text, given))
        return { kind: 'value', value: { wants: 'same' } }
      const option = options.read(text, given)
      const own = asksForAnother(words) ? again.id : wantsNothing(words) ? nothing.id : inOwnWords(words)
      const answer = wants.get(option.kind === 'value' ? option.value : own)
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
      const { name } = understood.intent
      return asksForInstallments(name) && isConfident(understood, given.organisation)
        ? { wants: 'installments', request: { periods: [], months: [], day: null, intent: name } }
        : undefined
    },
  }
}

function namesNoPeriod(text: string, { now }: Given): boolean {
  const { periods, months } = parsePeriod(text, dateOf(now))
  return periods.length + months.length === 0
}
