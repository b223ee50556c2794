import type { Synonyms } from '../synonyms.ts'

/** Words that change the politeness or the grammar of a sentence, and not what it asks for. */
const polite = new Set(
  [
    'a o as os um uma e de do da dos das em no na nos nas ao para por com que se como',
    'eu me meu meus minha minhas voce voces isso esse essa aqui ai la ja so bom boa dia tarde noite oi ola xint',
    'quero queria gostaria preciso solicito pode poderia tem consigo consegue favor prezados esta estou',
  ].flatMap((line) => line.split(' ')),
)

/**
 * Equal for texts that say the same in other words of politeness: "quero meu extrato", "gostaria do extrato por favor".
 * They must not be on both sides when a model is measured, or it is asked what it was told.
 */
export function paraphraseOf(normalised: string, conceptOf: Synonyms): string {
  const words = normalised.split(' ').map((word) => conceptOf(word) ?? word)
  const telling = [...new Set(words.filter((word) => !polite.has(word)))]
  return telling.length === 0 ? normalised : telling.toSorted().join(' ')
}
