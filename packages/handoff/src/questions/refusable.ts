import { fold, matchOption, type Field } from '@cristal/dialogue'

/** A value that the person may keep to themselves: then the answer is empty. */
export function refusable(field: Field<string>): Field<string> {
  return {
    name: field.name,
    options: [{ id: 'pular', title: 'Prefiro não informar' }],
    read(text, given) {
      const refused = refuses(text) || matchOption(given.shown, text) !== undefined
      return refused ? { kind: 'value', value: '' } : field.read(text, given)
    },
    understand({ intent }, { organisation }) {
      const refused = intent.name === 'negativo' && intent.confidence >= organisation.thresholds.intent
      return refused ? '' : undefined
    },
  }
}

/** "Não", "pular", "prefiro não dizer", "não quero passar meu telefone": nothing else than a refusal. */
function refuses(text: string): boolean {
  return /^(?:n|nao|nao,? (?:obrigad[oa]|precisa|valeu)|(?:eu )?(?:prefiro|quero|vou|posso|gostaria de|desejo) nao(?: (?:informar|dizer|passar|falar|dar|me identificar))?|(?:eu )?nao (?:quero|vou|posso|gostaria de|desejo|preciso)(?: (?:informar|dizer|passar|falar|dar|me identificar))?(?: (?:o |a )?(?:meu |minha )?(?:nome|telefone|celular|numero|isso))?|(?:eu )?nao tenho(?: (?:telefone|celular|numero))?|pul[ae]r?|passo|anonim[oa]|sem (?:nome|telefone|numero)|nenhum|nada)(?:,? por favor)?[ .!]*$/.test(
    fold(text.trim().slice(0, 100)),
  )
}
