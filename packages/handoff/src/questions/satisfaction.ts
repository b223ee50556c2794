import { choice, fold, namedOption, type Field } from '@cristal/dialogue'

const marks = choice(
  [
    { id: '1', title: 'Péssimo' },
    { id: '2', title: 'Ruim' },
    { id: '3', title: 'Regular' },
    { id: '4', title: 'Bom' },
    { id: '5', title: 'Ótimo' },
    { id: 'pular', title: 'Prefiro não avaliar' },
  ],
  { no: 'pular' },
)

/** How the service was, from 1 to 5; 0 where the person does not say. */
export const satisfaction: Field<number> = {
  name: 'satisfaction',
  ...(marks.options && { options: marks.options }),
  read(text, given) {
    const said = fold(text.trim().slice(0, 100))
    const mark = /^(?:nota |dou |foi )*([1-5])(?: estrelas?|\/5| de 5)?[ .!]*$/.exec(said)?.[1]
    if (mark !== undefined) return { kind: 'value', value: Number(mark) }
    if (/^(?:nao|pul[ae]r?)[ .!]*$/.test(said)) return { kind: 'value', value: 0 }
    if (/^\d+(?:[.,]\d+)?$/.test(said)) return { kind: 'malformed' }
    // "Não foi bom" is no "bom".
    const word = namedOption(given.shown, said.replace(/^(?:foi |achei |muito )+/, ''))
    return word ? { kind: 'value', value: valueOf(word.id) } : { kind: 'other' }
  },
  understand(understood, given) {
    const option = marks.understand?.(understood, given)
    return option === undefined ? undefined : valueOf(option)
  },
}

function valueOf(option: string): number {
  return option === 'pular' ? 0 : Number(option)
}
