/** "Quero outra", "mais uma parcela", "tem outro título?", "e as demais?": another one, but not "outra coisa". */
export function asksForAnother(words: string): boolean {
  return /^(?:(?:sim|e|eu|quero|queria|preciso|ver|consultar|tem|tenho|de|da|as|os|uma?)[ ,]+)*(?:outr[ao]s?|demais|mais (?:uma?|outr[ao]))(?: (?:parcela|titulo|boleto)s?)?(?:,? por favor)?[ .!?]*$/.test(
    words,
  )
}
