import { choice, fold, type Field } from '@cristal/dialogue'

const named = choice(
  [
    { id: 'ver', title: 'Ver meus dados' },
    { id: 'apagar', title: 'Apagar meus dados' },
    { id: 'nada', title: 'Deixar como está' },
  ],
  { no: 'nada' },
)

/** To see or to erase one's data, or neither: by option, or in a few words. */
export const dataWish: Field<string> = {
  ...named,
  name: 'dataWish',
  read(text, given) {
    const read = named.read(text, given)
    const wish = read.kind === 'value' ? undefined : wishIn(fold(text.trim().slice(0, 100)))
    return wish === undefined ? read : { kind: 'value', value: wish }
  },
}

const politeness = /^(?:eu |por favor,? |quero |queria |pode |podem |gostaria de )*/
const erasing = /^(?:apag|delet|exclu|remov)/
const seeing =
  /^(?:ver|vejo|mostr\w*|saber|consultar)\b(?: .*\b(?:dados?|informac\w+|cadastro|guard\w*|tem))?\W*$/

/** "Quero apagar tudo", "ver", "quero saber o que vocês têm": nothing that is not of one's data. */
function wishIn(text: string): string | undefined {
  const wish = text.replace(politeness, '')
  if (erasing.test(wish)) return 'apagar'
  return seeing.test(wish) ? 'ver' : undefined
}
