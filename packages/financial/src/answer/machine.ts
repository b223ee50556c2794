import { monthInWords, type AskInput } from '@cristal/dialogue'

import type { DeliveryInput } from '../delivery/setup.ts'
import { windowAt } from '../rules/window.ts'
import type { TellingInput } from '../telling/machine.ts'
import { answer, selected, type AnswerContext, type AnswerOutput } from './setup.ts'

/** Resposta – Parcela SIENGE: the state of each installment asked for, and their second copies. */
export const answerMachine = answer.createMachine({
  id: 'answer',
  description: 'Resposta – Parcela SIENGE: situação de cada parcela e o envio da segunda via.',
  context: ({ input }) => selected(input),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'selecting',
  states: {
    selecting: {
      description: 'Verifica data do intervalo: só a janela de cinco meses é respondida.',
      always: [
        { guard: 'asksOnlyOutside', target: 'sayingWhatIsMissing' },
        {
          guard: 'hasNothingToTell',
          actions: { type: 'say', params: { text: 'financial.answer.nothingThere' } },
          target: 'sayingWhatIsMissing',
        },
        { target: 'telling' },
      ],
    },
    telling: {
      description: 'Resposta – Parcela SIENGE: mês, ano, número e situação de cada uma.',
      invoke: {
        id: 'telling',
        src: 'telling',
        input: ({ context }): TellingInput => ({ ...context, installments: context.toTell }),
        onDone: 'sending',
        onError: 'sending',
      },
    },
    sending: {
      description: 'Segunda via: o que está em atraso sai sem perguntar.',
      initial: 'deciding',
      states: {
        deciding: {
          description: 'Segunda via: há o que enviar?',
          always: [{ guard: 'hasToSend', target: 'delivering' }, { target: '#answer.offering' }],
        },
        delivering: {
          description: 'Segunda via: envia uma por uma.',
          invoke: {
            id: 'delivery',
            src: 'delivery',
            input: ({ context }): DeliveryInput => ({ ...context, installments: context.toSend }),
            onDone: { actions: 'forgetToSend', target: 'deciding' },
            onError: { actions: 'forgetToSend', target: 'deciding' },
          },
        },
      },
    },
    offering: {
      description: 'Segunda via: o resto é oferecido.',
      initial: 'deciding',
      states: {
        deciding: {
          description: 'Segunda via: há boleto a oferecer? Para o que não tem boleto, isso é dito.',
          always: [{ guard: 'hasSlipToOffer', target: 'asking' }, { target: 'delivering' }],
        },
        asking: {
          description: 'Segunda via: pergunta se deve enviar.',
          invoke: {
            id: 'ask',
            src: 'askWhetherToDeliver',
            input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
            onDone: [
              { guard: { type: 'isYes', params: ({ event }) => event.output }, target: 'delivering' },
              {
                guard: { type: 'isAnswered', params: ({ event }) => event.output },
                target: '#answer.sayingWhatIsMissing',
              },
              { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: '#answer.left' },
            ],
            onError: '#answer.sayingWhatIsMissing',
          },
        },
        delivering: {
          description: 'Segunda via: envia uma por uma, ou diz que ainda não há boleto.',
          invoke: {
            id: 'delivery',
            src: 'delivery',
            input: ({ context }): DeliveryInput => ({ ...context, installments: context.toOffer }),
            onDone: '#answer.sayingWhatIsMissing',
            onError: '#answer.sayingWhatIsMissing',
          },
        },
      },
    },
    sayingWhatIsMissing: {
      description:
        'Verifica data do intervalo: o que fica fora da janela é dito, com a oferta de um atendente.',
      always: [
        {
          guard: 'asksOutside',
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.answer.outsideWindow', values: borders(context) }),
            },
          ],
          target: 'sayingWhatIsOlder',
        },
        { target: 'sayingWhatIsOlder' },
      ],
    },
    sayingWhatIsOlder: {
      description:
        'Verifica data do intervalo: uma dívida mais antiga nunca é calada, nem a que não se pôde ver.',
      always: [
        {
          guard: 'hasOlderDebt',
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.answer.olderDebt',
                values: { from: borders(context).from },
              }),
            },
          ],
          target: 'answeredInPart',
        },
        {
          guard: 'ignoresOlderDebt',
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.answer.olderUnknown',
                values: { from: borders(context).from },
              }),
            },
          ],
          target: 'answeredInPart',
        },
        { guard: 'asksOutside', target: 'answeredInPart' },
        { target: 'answered' },
      ],
    },
    answered: { type: 'final', output: { outcome: 'answered', offersPerson: false } },
    answeredInPart: { type: 'final', output: { outcome: 'answered', offersPerson: true } },
    left: { type: 'final', output: ({ context }) => ({ outcome: 'left', left: context.left }) },
  },
  output: ({ event }) => event.output as AnswerOutput,
})

function borders({ now }: AnswerContext): { from: string; to: string } {
  const { from, to } = windowAt(now)
  return { from: monthInWords(from), to: monthInWords(to) }
}
