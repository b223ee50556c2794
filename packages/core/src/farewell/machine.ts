import { learned, said, type ChannelName, type Facts, type SayParams } from '@cristal/dialogue'
import { emit, setup } from 'xstate'

import type { CoreTexts } from '../texts/pt-BR.ts'

/** What a goodbye is started with. */
export interface FarewellInput {
  /** Because the person was silent, or because the talk is over. */
  readonly because: 'silence' | 'end'
  readonly channel: ChannelName
  /** In [0, 1): picks the closing, so that a replay picks the same. */
  readonly chance: number
}

/** Encerramento e Inatividade: says goodbye; on the web, where others may sit down next, ends the login. */
export const farewellMachine = setup({
  types: { context: {} as FarewellInput, input: {} as FarewellInput },
  actions: {
    say: emit((_, words: SayParams<CoreTexts>) => said(words)),
    learn: emit((_, facts: Facts) => learned(facts)),
  },
  guards: {
    isSilence: ({ context }) => context.because === 'silence',
    isChanceBelow: ({ context }, { limit }: { limit: number }) => context.chance < limit,
    isOnTheWeb: ({ context }) => context.channel === 'web',
  },
}).createMachine({
  id: 'farewell',
  description: 'Encerramento e inatividade.',
  context: ({ input }) => input,
  initial: 'parting',
  states: {
    parting: {
      description: 'Encerramento: uma das despedidas, ao acaso. Inatividade: quinze minutos sem resposta.',
      always: [
        {
          guard: 'isSilence',
          actions: { type: 'say', params: { text: 'core.inactive' } },
          target: 'forgetting',
        },
        {
          guard: { type: 'isChanceBelow', params: { limit: 0.34 } },
          actions: { type: 'say', params: { text: 'core.closing' } },
          target: 'forgetting',
        },
        {
          guard: { type: 'isChanceBelow', params: { limit: 0.67 } },
          actions: { type: 'say', params: { text: 'core.closingWithThanks' } },
          target: 'forgetting',
        },
        { actions: { type: 'say', params: { text: 'core.closingWithCare' } }, target: 'forgetting' },
      ],
    },
    forgetting: {
      description: 'Inatividade: na web, um novo pedido exige novo credenciamento.',
      always: [
        {
          guard: 'isOnTheWeb',
          actions: {
            type: 'learn',
            params: { customerId: null, bill: null, lastLogin: null, lastUse: null },
          },
          target: 'parted',
        },
        { target: 'parted' },
      ],
    },
    parted: { type: 'final', description: 'Conversa encerrada (fim).' },
  },
})
