import {
  asking,
  kindOf,
  learned,
  listening,
  said,
  yesOrNo,
  type AskInput,
  type AskLeft,
  type AskOutput,
  type ErrorKind,
  type Leaving,
  type PersonEvent,
  type SayParams,
  type TopicInput,
  type TopicOutput,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import type { CoreTexts } from '../texts/pt-BR.ts'
import { eraseElsewhere, type EraseInput } from '../work.ts'
import { dataWish } from './data-wish.ts'
import { forgotten } from './forgotten.ts'
import { heldData } from './held-data.ts'

/** What is kept while a person looks after their data. */
export interface PrivacyContext extends TopicInput {
  readonly left: AskLeft | null
}

/** Privacidade: a person sees or erases what is kept of them. */
export const privacyMachine = setup({
  types: {
    context: {} as PrivacyContext,
    input: {} as TopicInput,
    output: {} as TopicOutput,
    events: {} as PersonEvent,
    tags: {} as 'working',
  },
  actors: {
    eraseElsewhere,
    askWhat: asking<keyof CoreTexts>()(dataWish, {
      question: 'core.privacy.ask',
      unfit: 'core.privacy.askUnfit',
    }),
    askWhetherToErase: asking<keyof CoreTexts>()(yesOrNo, {
      question: 'core.privacy.confirm',
      unfit: 'core.privacy.confirmUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<CoreTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    forget: emit(({ context }) => learned({ ...forgotten, erasedAt: context.now })),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
  },
  guards: {
    chose: (_, { output, option }: { output: AskOutput<string>; option: string }) =>
      output.answered && output.value === option,
    holdsNothing: ({ context }) => heldData(context.contact) === '',
    failedFor: (_, { error, kind }: { error: unknown; kind: ErrorKind }) => kindOf(error) === kind,
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
  },
}).createMachine({
  id: 'privacy',
  description: 'Privacidade: ver ou apagar o que guardamos da pessoa, a pedido dela.',
  context: ({ input }) => ({ ...input, left: null }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'asking',
  states: {
    asking: {
      description: 'Privacidade: ver ou apagar?',
      invoke: {
        id: 'ask',
        src: 'askWhat',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'ver' }) },
            target: 'showing',
          },
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'apagar' }) },
            target: 'confirming',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    showing: {
      description: 'Privacidade: mostra o que guardamos, sem expor documentos e telefones por inteiro.',
      always: [
        {
          guard: 'holdsNothing',
          actions: { type: 'say', params: { text: 'core.privacy.nothingHeld' } },
          target: 'served',
        },
        {
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'core.privacy.held',
                values: { data: { personal: heldData(context.contact) } },
              }),
            },
            {
              type: 'say',
              params: ({ context: { organisation } }) => ({
                text: 'core.privacy.wholeCopy',
                values: { sector: organisation.sector.name, contact: organisation.sector.contact },
              }),
            },
          ],
          target: 'served',
        },
      ],
    },
    confirming: {
      description: 'Privacidade: confirma antes de apagar.',
      invoke: {
        id: 'ask',
        src: 'askWhetherToErase',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'sim' }) },
            target: 'erasing',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    erasing: {
      tags: 'working',
      description: 'Privacidade: apaga primeiro o que está com os atendentes, depois o que está aqui.',
      invoke: {
        id: 'eraseElsewhere',
        src: 'eraseElsewhere',
        input: ({ context }): EraseInput => ({
          organisation: context.organisation.id,
          conversation: context.conversation,
        }),
        onDone: {
          actions: ['forget', { type: 'say', params: { text: 'core.privacy.erased' } }],
          target: 'erased',
        },
        onError: [
          {
            guard: { type: 'failedFor', params: ({ event }) => ({ error: event.error, kind: 'transient' }) },
            actions: [
              'forget',
              {
                type: 'say',
                params: ({ context: { organisation } }) => ({
                  text: 'core.privacy.erasedHere',
                  values: { sector: organisation.sector.name, contact: organisation.sector.contact },
                }),
              },
            ],
            target: 'erased',
          },
          {
            guard: { type: 'failedFor', params: ({ event }) => ({ error: event.error, kind: 'permanent' }) },
            actions: [
              'forget',
              {
                type: 'say',
                params: ({ context: { organisation } }) => ({
                  text: 'core.privacy.erasedHereOnly',
                  values: { sector: organisation.sector.name, contact: organisation.sector.contact },
                }),
              },
            ],
            target: 'erased',
          },
          {
            actions: [
              'forget',
              {
                type: 'say',
                params: ({ context: { organisation } }) => ({
                  text: 'core.privacy.erasedThereUnsure',
                  values: { sector: organisation.sector.name, contact: organisation.sector.contact },
                }),
              },
            ],
            target: 'erased',
          },
        ],
      },
    },
    leaving: {
      description: 'Privacidade: a pessoa não quer, ou deixou a pergunta; nada muda.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'digressed' },
        { actions: { type: 'say', params: { text: 'core.privacy.kept' } }, target: 'served' },
      ],
    },
    served: { type: 'final', output: { outcome: 'served', more: true } },
    erased: { type: 'final', output: { outcome: 'served', more: true, forget: true } },
    digressed: {
      type: 'final',
      output: ({ context }) => ({ outcome: 'digressed', understood: context.left?.understood, resume: null }),
    },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
  },
  output: ({ event }) => event.output as TopicOutput,
})
