import { kindOf, type ErrorKind, type PersonEvent } from '@cristal/dialogue'
import { assign, setup } from 'xstate'

import { unboundWork, type OrderMailInput } from '../work.ts'

/** How an ordered mail ended. */
export type MailingOutput =
  | { readonly outcome: 'sent' }
  /** It may have left; it is not ordered again. */
  | { readonly outcome: 'unknown' }
  /** It did not leave. */
  | { readonly outcome: 'failed'; readonly kind: ErrorKind }

interface MailingContext extends OrderMailInput {
  readonly failure: ErrorKind
}

/** Orders one mail, a slip's or a statement's, once; what became of it is for others to say. */
export const mailingMachine = setup({
  types: {
    context: {} as MailingContext,
    input: {} as OrderMailInput,
    output: {} as MailingOutput,
    events: {} as PersonEvent,
    tags: {} as 'working',
  },
  actors: { orderMail: unboundWork.orderMail },
  actions: {
    keepFailure: assign((_, { error }: { error: unknown }) => ({ failure: kindOf(error) })),
  },
  guards: { isUnknown: (_, { error }: { error: unknown }) => kindOf(error) === 'unknown' },
}).createMachine({
  id: 'mailing',
  description: 'Envio por e-mail: um pedido ao SIENGE, que só se faz uma vez.',
  context: ({ input }) => ({ ...input, failure: 'transient' }),
  initial: 'ordering',
  states: {
    ordering: {
      tags: 'working',
      description: 'Envio por e-mail: pede o envio ao SIENGE.',
      invoke: {
        id: 'orderMail',
        src: 'orderMail',
        input: ({ context: { organisation, mail } }): OrderMailInput => ({ organisation, mail }),
        onDone: 'sent',
        onError: [
          { guard: { type: 'isUnknown', params: ({ event }) => event }, target: 'unknown' },
          { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failed' },
        ],
      },
    },
    sent: { type: 'final', output: { outcome: 'sent' } },
    unknown: { type: 'final', output: { outcome: 'unknown' } },
    failed: { type: 'final', output: ({ context }) => ({ outcome: 'failed', kind: context.failure }) },
  },
  output: ({ event }) => event.output as MailingOutput,
})
