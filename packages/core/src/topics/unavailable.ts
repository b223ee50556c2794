import { said, type SayParams, type TopicInput, type TopicOutput } from '@cristal/dialogue'
import { emit, setup } from 'xstate'

import type { CoreTexts } from '../texts/pt-BR.ts'

/** Funções não suportadas: fills a slot that no topic fills, and says honestly where the person is served. */
export const unavailableTopic = setup({
  types: { context: {} as TopicInput, input: {} as TopicInput, output: {} as TopicOutput },
  actions: { say: emit((_, words: SayParams<CoreTexts>) => said(words)) },
  guards: {
    isForPerson: ({ context: { request } }) => request.intent === 'atendimento' || request.intent === 'lead',
  },
}).createMachine({
  id: 'unavailable',
  description: 'Funções não suportadas: o que este atendimento não faz.',
  context: ({ input }) => input,
  initial: 'refusing',
  states: {
    refusing: {
      description: 'Funções não suportadas: diz com franqueza onde a pessoa é atendida.',
      always: [
        {
          guard: 'isForPerson',
          actions: {
            type: 'say',
            params: ({ context: { organisation } }) => ({
              text: 'core.noPerson',
              values: { sector: organisation.sector.name, contact: organisation.sector.contact },
            }),
          },
          target: 'unavailable',
        },
        {
          actions: {
            type: 'say',
            params: ({ context: { organisation } }) => ({
              text: 'core.notHere',
              values: { sector: organisation.sector.name, contact: organisation.sector.contact },
            }),
          },
          target: 'unavailable',
        },
      ],
    },
    unavailable: { type: 'final', description: 'A pessoa sabe a quem recorrer.' },
  },
  output: { outcome: 'unavailable' },
})
