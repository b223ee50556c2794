import type { Reading } from './reading.ts'

/**
 * Words that change nothing about which installments are meant. No word that names a service ("via", "extrato"),
 * asks for an act ("manda", "pagar"), asks something ("quando", "qual") or denies ("não") may stand here.
 */
const fillers = new Set(
  [
    'a as o os um uma ao aos e ou de da das do dos em no na nos nas com por para pra pro pras pros ate entre',
    'parcela parcelas prestacao prestacoes mensalidade mensalidades boleto boletos fatura faturas',
    'conta contas cobranca cobrancas carne mes meses ano dia ref referente vencimento vence vencem',
    'eu me minha minhas meu meus essa essas esse esses esta estas este estes que q esta ta estao tao sao eh',
    'quero queria qro gostaria preciso desejo ver saber pode ser seria acho sim ok isso mesmo entao',
    'so somente apenas tambem tb tbm mais todas todos toda todo tudo ai la ne ja ha faz',
    'duas dois tres quatro cinco seis 2 3 4 5 6',
    'favor gentileza pf pfv pfvr porfavor obrigado obrigada obg',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a text says nothing beyond what was claimed in it, polite and joining words aside. */
export function saysNothingElse(reading: Reading): boolean {
  return [...reading.text.matchAll(/[\p{L}\p{N}]+/gu)].every(
    (match) => reading.claimed[match.index] === 1 || fillers.has(match[0]),
  )
}
