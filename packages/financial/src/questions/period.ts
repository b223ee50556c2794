import { fold, isConfident, period as anyPeriod, type Field, type PeriodValue } from '@cristal/dialogue'

import { asksForInstallments } from '../rules/request.ts'

/**
 * A period, or the day on which something falls due, and the intent where the answer named one too ("quero a
 * segunda via de março").
 */
export type PeriodAnswer = PeriodValue & {
  /** `null`: none was said. */
  readonly day: number | null
  readonly intent: string | null
}

/** Which installments; a period said of something else ("quero negociar as atrasadas") is no answer. */
export const period: Field<PeriodAnswer> = {
  ...anyPeriod,
  read(text, given) {
    const reading = anyPeriod.read(text, given)
    const day = dayIn(text)
    if (reading.kind === 'value') return { kind: 'value', value: { ...reading.value, day, intent: null } }
    return day !== null && saysADayOnly(text)
      ? { kind: 'value', value: { periods: [], months: [], day, intent: null } }
      : reading
  },
  understand(understood, given) {
    const confident = isConfident(understood, given.organisation)
    if (confident && !asksForInstallments(understood.intent.name)) return undefined
    const value = anyPeriod.understand?.(understood, given)
    return value && { ...value, day: null, intent: confident ? understood.intent.name : null }
  },
}

/** "A que vence dia 10": 10; `null` where no day of a month is named. */
function dayIn(text: string): number | null {
  const day = Number(/\bdia (\d{1,2})\b(?! ?[/.-] ?\d)/.exec(fold(text.slice(0, 200)))?.[1])
  return day >= 1 && day <= 31 ? day : null
}

/** Nothing but a day, and what may stand around it: "quero a que vence no dia 10, por favor". */
function saysADayOnly(text: string): boolean {
  return /^(?:(?:eu|sim|e|quero|queria|ver|so|somente|apenas|a|o|as|os|de|da|do|das|dos|no|na|em|com|que|q|todo|parcela|boleto|fatura|mensalidade|conta|venc\w*)[ ,]+)*dia \d{1,2}(?: (?:desse|deste|do) mes)?(?:,? por favor)?[ .!?]*$/.test(
    fold(text.trim().slice(0, 100)),
  )
}
