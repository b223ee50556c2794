import { choice } from '@cristal/dialogue'

const goOn = { id: 'seguir', title: 'Continuar por aqui' }

/** Where no human can be reached: leave a message, or go on with the bot. */
export const messageOrBot = choice([{ id: 'recado', title: 'Deixar recado' }, goOn], {
  yes: 'recado',
  no: goOn.id,
})

/** Where the desk failed: try again, or go on with the bot. */
export const againOrBot = choice([{ id: 'tentar', title: 'Tentar de novo' }, goOn], {
  yes: 'tentar',
  no: goOn.id,
})
