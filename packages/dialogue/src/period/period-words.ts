import type { Period } from './period.ts'
import { claim, type Reading } from './reading.ts'

const one = '(?:parcela|prestac\\w*|fatura|boleto|mensalidade|conta|cobranca)'
const many = '(?:parcelas|prestac\\w*|faturas|boletos|mensalidades|contas|cobrancas)'
const last = '(?:ul?tim|ultm)[ao]'
const next = 'pro[xcs]+i?m[ao]'
const goodbye = '(?<!\\bate\\s+(?:a\\s+)?)'
/** "O link venceu" says nothing of an installment. */
const late =
  '(?<!\\blink\\s+(?:(?:que|ja|esta|ta)\\s+)*)(?:a?tra[sz]+ad[ao]+s*|(?:em|de|com)\\s+atra[sz]os?|vencid[ao]s?|(?:ja\\s+|que\\s+|q\\s+)?vence(?:u|ram)(?!\\s+(?:dia|em|no|na|\\d)))'
const isLate = `(?:\\s+(?:(?:que|q)\\s+)?(?:(?:esta|ta|estao|tao)\\s+)?${late})`
const unpaid =
  '(?:deix(?:ei|amos)\\s+de\\s+pagar|(?:nao|n)\\s+(?:foram\\s+|foi\\s+)?pag(?:uei|a|o|as|os|amos|ou))'
/** "a última vez", "a última que paguei": the last of something that is not owed. */
const notOwed =
  '(?:vez|dia|hora|ano|aviso|mensagem|pergunta|chance|pagamento|contato|atendimento|via|(?:(?:que|q)\\s+)?(?:eu\\s+)?(?:ja\\s+)?pag(?:a|o|uei|amos))'

/** From the most telling to the least, because each takes its letters from those below. */
const patterns: readonly (readonly [Period, RegExp])[] = [
  ['current', /^[^a-z0-9]*(?:(?:a|o|so|as)\s+)*(?:d?est[ea]s?|d?ess[ea]s?)[^a-z0-9]*$/g],
  ['current', words('(?:[nd]?e?s[st][st]?[ea])\\s+mes')],
  ['current', words('mes\\s+(?:atual|corrente|vigente)')],
  ['current', words('(?:do|o)\\s+mes(?!\\s+(?:de|do|da|que|q|pas|ant|ret|seg|pro|\\d))')],
  ['current', words('atual|atuais|(?:venc\\w+|de)\\s+(?:hoje|agora)')],
  ['upcoming', words('(?:nao|n)\\s+(?:esta\\s+|estao\\s+)?(?:vencid[ao]s?|vence(?:u|ram))')],
  ['overdue', words(`${last}s(?:\\s+${many})?${isLate}`)],
  ['lastOverdue', words(`${last}(?:\\s+${one})?${isLate}`)],
  ['overdue', words(`${late}|${many}\\s+anteriores|${one}\\s+anterior|meses\\s+anteriores`)],
  ['recent', words(`recentes?|${last}s(?!\\s+(?:vezes|dias|anos))`)],
  ['lastOverdue', words(`${last}(?!\\s+(?:${one}\\s+)?${notOwed}\\b)`)],
  ['upcoming', words(`${goodbye}${next}s|prox\\.?\\s+${many.replace('prestac\\w*', 'prestacoes')}`)],
  [
    'next',
    words(`${goodbye}(?:${next}|prox)(?:\\s+${one})?(?:\\s+(?:(?:que|q)\\s+)?(?:a|vai|ira)\\s+vencer)?`),
  ],
  ['upcoming', words(`futur[ao]s?|a\\s+vencer|v(?:ao|ou)\\s+vencer|seguintes`)],
  ['upcoming', words(`(?:as|os|${many})\\s+(?:que|q)\\s+vem`)],
  ['next', words(`vai\\s+vencer|seguinte|(?:que|q)\\s+vem`)],
]

const unpaidOnes: (typeof patterns)[number] = ['overdue', words(unpaid)]

/**
 * The period words of a text, in its order, each once.
 * @param monthsNamed "Não paguei agosto" names what was not paid; "as que não paguei" are all of them.
 */
export function periodWords(reading: Reading, monthsNamed: boolean): readonly Period[] {
  const asked = monthsNamed ? patterns : [...patterns, unpaidOnes]
  const found = asked.flatMap(([period, pattern]) =>
    [...reading.text.matchAll(pattern)]
      .filter((match) => claim(reading, match.index, match.index + match[0].length))
      .map((match) => ({ period, start: match.index })),
  )
  found.sort((first, second) => first.start - second.start)
  return [...new Set(found.map(({ period }) => period))]
}

function words(pattern: string): RegExp {
  return new RegExp(`\\b(?:${pattern})\\b`, 'g')
}
