import { hourOf, learned, said, type Facts, type Organisation, type SayParams } from '@cristal/dialogue'
import { emit, setup } from 'xstate'

import type { CoreTexts } from '../texts/pt-BR.ts'

/** What a greeting is started with. */
export interface WelcomeInput {
  readonly now: string
  readonly organisation: Organisation
  /** Says who speaks, too: for a new contact, and after the restart word. */
  readonly introducing: boolean
}

/** Cumprimentos e Boas vindas: greets by the hour, and says who speaks. */
export const welcomeMachine = setup({
  types: { context: {} as WelcomeInput, input: {} as WelcomeInput },
  actions: {
    say: emit((_, words: SayParams<CoreTexts>) => said(words)),
    learn: emit((_, facts: Facts) => learned(facts)),
  },
  guards: {
    isIntroducing: ({ context }) => context.introducing,
    isBetween: ({ context }, { from, to }: { from: number; to: number }) =>
      from <= hourOf(context.now) && hourOf(context.now) < to,
  },
}).createMachine({
  id: 'welcome',
  description: 'Cumprimentos e boas vindas.',
  context: ({ input }) => input,
  initial: 'greeting',
  states: {
    greeting: {
      description: 'Cumprimentos: bom dia, boa tarde ou boa noite, pela hora de quem escreve.',
      always: [
        {
          guard: { type: 'isBetween', params: { from: 5, to: 12 } },
          actions: { type: 'say', params: { text: 'core.goodMorning' } },
          target: 'introducing',
        },
        {
          guard: { type: 'isBetween', params: { from: 12, to: 18 } },
          actions: { type: 'say', params: { text: 'core.goodAfternoon' } },
          target: 'introducing',
        },
        { actions: { type: 'say', params: { text: 'core.goodEvening' } }, target: 'introducing' },
      ],
    },
    introducing: {
      description: 'Boas vindas: diz quem fala.',
      always: [
        {
          guard: 'isIntroducing',
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'core.introduction',
                values: { organisation: context.organisation.name },
              }),
            },
            { type: 'learn', params: { introduced: true } },
          ],
          target: 'welcomed',
        },
        { target: 'welcomed' },
      ],
    },
    welcomed: { type: 'final', description: 'Boas vindas dadas.' },
  },
})
