import { choice, yesOrNo, type Field, type Option } from '@cristal/dialogue'

const goOn: Option = { id: 'seguir', title: 'Continuar por aqui' }

/** Where no human can be reached: leave a message, or go on with the bot. */
export const messageOrBot = orBot({ id: 'recado', title: 'Deixar recado' })

/** Where the desk failed: try again, or go on with the bot. */
export const againOrBot = orBot({ id: 'tentar', title: 'Tentar de novo' })

/** A way on, which a yes amounts to, or the bot, which a no does, whether anybody understands more than that or not. */
function orBot(way: Option): Field<string> {
  const either = choice([way, goOn], { yes: way.id, no: goOn.id })
  const plain = yesOrNo.options ?? []
  return {
    ...either,
    read(text, given) {
      const named = either.read(text, given)
      if (named.kind === 'value') return named
      const answer = yesOrNo.read(text, { ...given, options: plain, shown: plain })
      return answer.kind === 'value'
        ? { kind: 'value', value: answer.value === 'sim' ? way.id : goOn.id }
        : answer
    },
  }
}
