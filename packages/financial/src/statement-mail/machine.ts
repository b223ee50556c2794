import {
  invoked,
  said,
  type ErrorKind,
  type Organisation,
  type PersonEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, setup } from 'xstate'

import { mailingMachine, type MailingOutput } from '../mailing/machine.ts'
import { maskEmail } from '../rules/mask-email.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'
import type { OrderMailInput } from '../work.ts'

/** Whose statement is mailed, and where to. */
export interface StatementMailInput {
  readonly organisation: Organisation
  readonly customerId: string
  /** As the billing system registered it: what a person types is never the address. `null`: none is. */
  readonly email: string | null
}

/** How the wish for a statement ended; the person was told. */
export type StatementMailOutput =
  | { readonly outcome: 'served' }
  /** It did not leave, and may be ordered again. */
  | { readonly outcome: 'failed'; readonly kind: ErrorKind }

interface StatementMailContext extends StatementMailInput {
  readonly failure: ErrorKind
}

/** Extrato por e-mail: the statement, to the registered address only. */
export const statementMailMachine = setup({
  types: {
    context: {} as StatementMailContext,
    input: {} as StatementMailInput,
    output: {} as StatementMailOutput,
    events: {} as PersonEvent,
  },
  actors: { mailing: invoked(mailingMachine) },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    keepFailure: assign((_, output: MailingOutput) =>
      output.outcome === 'failed' ? { failure: output.kind } : {},
    ),
  },
  guards: {
    hasEmail: ({ context }) => context.email !== null,
    ended: (_, { output, how }: { output: MailingOutput; how: MailingOutput['outcome'] }) =>
      output.outcome === how,
  },
}).createMachine({
  id: 'statementMail',
  description: 'Extrato por e-mail: só para o endereço do cadastro.',
  context: ({ input }) => ({ ...input, failure: 'transient' }),
  initial: 'deciding',
  states: {
    deciding: {
      description: 'Extrato por e-mail: há um endereço no cadastro? Se não, o setor que o cadastra.',
      always: [
        { guard: 'hasEmail', target: 'ordering' },
        {
          actions: {
            type: 'say',
            params: ({ context }) => ({ text: 'financial.statement.noEmail', values: sector(context) }),
          },
          target: 'served',
        },
      ],
    },
    ordering: {
      description: 'Extrato por e-mail: pede o envio, e diz no que deu.',
      invoke: {
        id: 'mailing',
        src: 'mailing',
        input: ({ context }): OrderMailInput => statementMail(context),
        onDone: [
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'sent' }) },
            actions: {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.statement.mailed',
                values: { email: { personal: maskEmail(context.email ?? '') } },
              }),
            },
            target: 'served',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'unknown' }) },
            actions: {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.statement.mailUnknown',
                values: sector(context),
              }),
            },
            target: 'served',
          },
          { actions: { type: 'keepFailure', params: ({ event }) => event.output }, target: 'failing' },
        ],
        onError: 'failing',
      },
    },
    failing: {
      description: 'Extrato por e-mail: o envio falhou, e isso é dito, com o setor a procurar.',
      always: {
        actions: {
          type: 'say',
          params: ({ context }) => ({ text: 'financial.statement.mailFailed', values: sector(context) }),
        },
        target: 'failed',
      },
    },
    served: { type: 'final', output: { outcome: 'served' } },
    failed: { type: 'final', output: ({ context }) => ({ outcome: 'failed', kind: context.failure }) },
  },
  output: ({ event }) => event.output as StatementMailOutput,
})

function statementMail({ organisation, customerId, email }: StatementMailContext): OrderMailInput {
  return {
    organisation: organisation.id,
    mail: { customerId, to: email ?? '', ...organisation.statementMail },
  }
}

function sector({ organisation }: StatementMailContext): { sector: string; contact: string } {
  return { sector: organisation.sector.name, contact: organisation.sector.contact }
}
