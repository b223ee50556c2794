import { maskEmail } from '../rules/mask-email.ts'
import { paymentLine } from '../rules/payment-line.ts'
import type { OrderMailInput } from '../work.ts'
import { blanks, delivery, head, slipMail } from './setup.ts'

/** Segunda via por e-mail, linha digitável e link, one installment after the other. */
export const deliveryMachine = delivery.createMachine({
  id: 'delivery',
  description: 'Segunda via por e-mail; linha digitável e link.',
  context: ({ input }) => ({ ...input, slip: null }),
  initial: 'starting',
  states: {
    starting: {
      description: 'Segunda via: sem e-mail no cadastro, só o link e a linha.',
      always: [
        {
          guard: 'lacksEmail',
          actions: {
            type: 'say',
            params: ({ context }) => ({
              text: 'financial.delivery.noEmail',
              values: {
                sector: context.organisation.sector.name,
                contact: context.organisation.sector.contact,
              },
            }),
          },
          target: 'choosing',
        },
        { target: 'choosing' },
      ],
    },
    choosing: {
      description: 'Segunda via: a próxima parcela da vez.',
      always: [
        { guard: 'isDone', target: 'delivered' },
        { guard: 'canHaveSlip', target: 'mailing' },
        { target: 'lackingSlip' },
      ],
    },
    mailing: {
      description: 'Segunda via por e-mail: só para o endereço do cadastro.',
      initial: 'deciding',
      states: {
        deciding: {
          description: 'Segunda via por e-mail: há um endereço no cadastro?',
          always: [{ guard: 'hasEmail', target: 'ordering' }, { target: '#delivery.fetchingSlip' }],
        },
        ordering: {
          description: 'Segunda via por e-mail: pede o envio, e diz no que deu.',
          invoke: {
            id: 'mailing',
            src: 'mailing',
            input: ({ context }): OrderMailInput => slipMail(context),
            onDone: [
              {
                guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'sent' }) },
                actions: {
                  type: 'say',
                  params: ({ context }) => ({
                    text: 'financial.delivery.mailed',
                    values: { ...blanks(context), email: { personal: maskEmail(context.email ?? '') } },
                  }),
                },
                target: '#delivery.fetchingSlip',
              },
              {
                guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'unknown' }) },
                actions: {
                  type: 'say',
                  params: ({ context }) => ({
                    text: 'financial.delivery.mailUnknown',
                    values: blanks(context),
                  }),
                },
                target: '#delivery.fetchingSlip',
              },
              {
                guard: { type: 'mayGoLater', params: ({ event }) => event.output },
                actions: {
                  type: 'say',
                  params: ({ context }) => ({
                    text: 'financial.delivery.mailFailed',
                    values: blanks(context),
                  }),
                },
                target: '#delivery.fetchingSlip',
              },
              {
                actions: {
                  type: 'say',
                  params: ({ context }) => ({
                    text: 'financial.delivery.mailRefused',
                    values: blanks(context),
                  }),
                },
                target: '#delivery.fetchingSlip',
              },
            ],
            onError: '#delivery.fetchingSlip',
          },
        },
      },
    },
    fetchingSlip: {
      tags: 'working',
      description: 'Linha digitável + link: pede ao SIENGE.',
      invoke: {
        id: 'fetchSlip',
        src: 'fetchSlip',
        input: ({ context }) => ({
          organisation: context.organisation.id,
          billId: head(context).billId,
          installmentId: head(context).installmentId,
        }),
        onDone: {
          actions: { type: 'keepSlip', params: ({ event }) => event.output },
          target: 'telling',
        },
        onError: [
          {
            guard: { type: 'failedFor', params: ({ event }) => ({ error: event.error, kind: 'transient' }) },
            actions: [
              {
                type: 'say',
                params: ({ context }) => ({
                  text: 'financial.delivery.linkFailed',
                  values: blanks(context),
                }),
              },
              'goOn',
            ],
            target: 'choosing',
          },
          {
            guard: { type: 'failedFor', params: ({ event }) => ({ error: event.error, kind: 'contract' }) },
            actions: [
              {
                type: 'say',
                params: ({ context }) => ({
                  text: 'financial.delivery.linkUnexpected',
                  values: blanks(context),
                }),
              },
              'goOn',
            ],
            target: 'choosing',
          },
          {
            actions: [
              {
                type: 'say',
                params: ({ context }) => ({
                  text: 'financial.delivery.linkRefused',
                  values: blanks(context),
                }),
              },
              'goOn',
            ],
            target: 'choosing',
          },
        ],
      },
    },
    telling: {
      description: 'Linha digitável + link: a linha vai sozinha, para ser copiada.',
      always: [
        {
          guard: 'hasLine',
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.delivery.link',
                values: { ...blanks(context), link: context.slip?.link ?? '' },
              }),
            },
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.delivery.lineFollows',
                values: blanks(context),
              }),
            },
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.delivery.line',
                values: { line: paymentLine(context.slip?.line) ?? '' },
              }),
            },
            'goOn',
          ],
          target: 'choosing',
        },
        {
          guard: 'hasSlip',
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.delivery.linkOnly',
                values: { ...blanks(context), link: context.slip?.link ?? '' },
              }),
            },
            'goOn',
          ],
          target: 'choosing',
        },
        { target: 'lackingSlip' },
      ],
    },
    lackingSlip: {
      description: 'Segunda via: não há boleto para esta parcela.',
      always: {
        actions: [
          {
            type: 'say',
            params: ({ context }) => ({ text: 'financial.delivery.noSlip', values: blanks(context) }),
          },
          'goOn',
        ],
        target: 'choosing',
      },
    },
    delivered: { type: 'final', description: 'Segunda via: todas as parcelas da vez foram tratadas.' },
  },
})
