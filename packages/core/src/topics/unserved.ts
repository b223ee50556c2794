import type { TopicInput, TopicOutput } from '@cristal/dialogue'
import { setup } from 'xstate'

/** Fills the slot of a service that no machine serves: it ends at once, and the person is offered a human. */
export const unservedTopic = setup({
  types: { context: {} as TopicInput, input: {} as TopicInput, output: {} as TopicOutput },
}).createMachine({
  id: 'unserved',
  description: 'Funções não suportadas: ninguém oferece este serviço aqui.',
  context: ({ input }) => input,
  initial: 'unavailable',
  states: { unavailable: { type: 'final', description: 'Sem serviço.' } },
  output: { outcome: 'unavailable' },
})
