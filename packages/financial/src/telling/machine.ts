import { said, type Organisation, type PersonEvent, type SayParams } from '@cristal/dialogue'
import { assign, emit, setup } from 'xstate'

import type { Installment } from '../ports/billing.ts'
import { blanksOf } from '../rules/label.ts'
import { stateOf, type InstallmentState } from '../rules/installment-state.ts'
import { windowAt } from '../rules/window.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'

/** Whose installments are told, and when. */
export interface TellingInput {
  readonly now: string
  readonly organisation: Organisation
  /** In the order in which they are told. */
  readonly installments: readonly Installment[]
}

/** Resposta – Parcela SIENGE: how each installment stands, one after the other. */
export const tellingMachine = setup({
  types: { context: {} as TellingInput, input: {} as TellingInput, events: {} as PersonEvent },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    tellNext: assign(({ context }) => ({ installments: context.installments.slice(1) })),
  },
  guards: {
    isAllTold: ({ context }) => context.installments.length === 0,
    nextIs: ({ context }, { state }: { state: InstallmentState }) => {
      const next = context.installments[0]
      return next !== undefined && stateOf(next, windowAt(context.now).today) === state
    },
  },
}).createMachine({
  id: 'telling',
  description: 'Resposta – Parcela SIENGE: mês, ano, número e situação de cada parcela.',
  context: ({ input }) => input,
  initial: 'telling',
  states: {
    telling: {
      description: 'Resposta – Parcela SIENGE: a próxima parcela da vez.',
      always: [
        { guard: 'isAllTold', target: 'told' },
        {
          guard: { type: 'nextIs', params: { state: 'paid' } },
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.answer.paid', values: blanks(context) }),
            },
            'tellNext',
          ],
          target: 'telling',
        },
        {
          guard: { type: 'nextIs', params: { state: 'writtenOff' } },
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.answer.writtenOff', values: blanks(context) }),
            },
            'tellNext',
          ],
          target: 'telling',
        },
        {
          guard: { type: 'nextIs', params: { state: 'overdue' } },
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.answer.overdue', values: blanks(context) }),
            },
            'tellNext',
          ],
          target: 'telling',
        },
        {
          guard: { type: 'nextIs', params: { state: 'overdueInPart' } },
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.answer.overdueInPart', values: blanks(context) }),
            },
            'tellNext',
          ],
          target: 'telling',
        },
        {
          guard: { type: 'nextIs', params: { state: 'openInPart' } },
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.answer.openInPart', values: blanks(context) }),
            },
            'tellNext',
          ],
          target: 'telling',
        },
        {
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.answer.open', values: blanks(context) }),
            },
            'tellNext',
          ],
          target: 'telling',
        },
      ],
    },
    told: { type: 'final', description: 'Resposta – Parcela SIENGE: todas foram ditas.' },
  },
})

function blanks({ installments: [next], organisation }: TellingInput): { month: string; label: string } {
  return next ? blanksOf(next, organisation.disclosure) : { month: '', label: '' }
}
