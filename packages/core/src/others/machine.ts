import {
  listening,
  said,
  type PersonEvent,
  type SayParams,
  type TopicInput,
  type TopicOutput,
} from '@cristal/dialogue'
import { invoked } from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { leadMachine } from '../lead/machine.ts'
import { privacyMachine } from '../privacy/machine.ts'
import type { CoreTexts } from '../texts/pt-BR.ts'
import { unservedTopic } from '../topics/unserved.ts'

/** What is kept while another service is given. */
export interface OthersContext extends TopicInput {
  readonly ended: TopicOutput | null
}

/**
 * What is not financial and needs no human yet: leads, privacy, and the services that an organisation may have
 * contracted. A host binds a machine of its own to a service by the intent's name.
 */
export const othersMachine = setup({
  types: {
    context: {} as OthersContext,
    input: {} as TopicInput,
    output: {} as TopicOutput,
    events: {} as PersonEvent,
  },
  actors: {
    lead: invoked(leadMachine),
    privacy: invoked(privacyMachine),
    negociar: invoked(unservedTopic),
    corretoria: invoked(unservedTopic),
    saldo_devedor: invoked(unservedTopic),
    contratacao: invoked(unservedTopic),
    antecipar: invoked(unservedTopic),
    assistencia: invoked(unservedTopic),
  },
  actions: {
    say: emit((_, words: SayParams<CoreTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const topic = listening(self, 'topic')
      if (topic) enqueue.sendTo(topic, event)
    }),
    keepEnded: assign((_, ended: TopicOutput) => ({ ended })),
  },
  guards: {
    isFor: ({ context }, { intent }: { intent: string }) => context.request.intent === intent,
    isContracted: ({ context: { request, organisation } }, { intent }: { intent: string }) =>
      request.intent === intent && organisation.contracted.includes(intent),
    isUnserved: ({ context }) => context.ended?.outcome === 'unavailable',
  },
}).createMachine({
  id: 'others',
  description: 'Lead, privacidade, serviços contratados e Funções não suportadas.',
  context: ({ input }) => ({ ...input, ended: null }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'choosing',
  states: {
    choosing: {
      description: 'Intenções: o serviço que a intenção pede, se a organização o contratou.',
      always: [
        { guard: { type: 'isFor', params: { intent: 'lead' } }, target: 'lead' },
        { guard: { type: 'isFor', params: { intent: 'privacidade' } }, target: 'privacy' },
        { guard: { type: 'isContracted', params: { intent: 'negociar' } }, target: 'negociar' },
        { guard: { type: 'isContracted', params: { intent: 'corretoria' } }, target: 'corretoria' },
        { guard: { type: 'isContracted', params: { intent: 'saldo_devedor' } }, target: 'saldo_devedor' },
        { guard: { type: 'isContracted', params: { intent: 'contratacao' } }, target: 'contratacao' },
        { guard: { type: 'isContracted', params: { intent: 'antecipar' } }, target: 'antecipar' },
        { guard: { type: 'isContracted', params: { intent: 'assistencia' } }, target: 'assistencia' },
        { target: 'refusing' },
      ],
    },
    lead: {
      description: 'Lead: quem quer comprar.',
      invoke: {
        id: 'topic',
        src: 'lead',
        input: ({ context }): TopicInput => context,
        onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
        onError: 'refusing',
      },
    },
    privacy: {
      description: 'Privacidade: ver ou apagar os próprios dados.',
      invoke: {
        id: 'topic',
        src: 'privacy',
        input: ({ context }): TopicInput => context,
        onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
        onError: 'refusing',
      },
    },
    negociar: {
      description: 'Serviço contratado: negociar uma dívida.',
      invoke: {
        id: 'topic',
        src: 'negociar',
        input: ({ context }): TopicInput => context,
        onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
        onError: 'refusing',
      },
    },
    corretoria: {
      description: 'Serviço contratado: corretoria.',
      invoke: {
        id: 'topic',
        src: 'corretoria',
        input: ({ context }): TopicInput => context,
        onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
        onError: 'refusing',
      },
    },
    saldo_devedor: {
      description: 'Serviço contratado: saldo devedor.',
      invoke: {
        id: 'topic',
        src: 'saldo_devedor',
        input: ({ context }): TopicInput => context,
        onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
        onError: 'refusing',
      },
    },
    contratacao: {
      description: 'Serviço contratado: contratação.',
      invoke: {
        id: 'topic',
        src: 'contratacao',
        input: ({ context }): TopicInput => context,
        onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
        onError: 'refusing',
      },
    },
    antecipar: {
      description: 'Serviço contratado: antecipar parcelas.',
      invoke: {
        id: 'topic',
        src: 'antecipar',
        input: ({ context }): TopicInput => context,
        onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
        onError: 'refusing',
      },
    },
    assistencia: {
      description: 'Serviço contratado: assistência técnica.',
      invoke: {
        id: 'topic',
        src: 'assistencia',
        input: ({ context }): TopicInput => context,
        onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
        onError: 'refusing',
      },
    },
    ending: {
      description: 'Um serviço contratado que ninguém oferece aqui vai ao atendente.',
      always: [{ guard: 'isUnserved', target: 'refusing' }, { target: 'ended' }],
    },
    refusing: {
      description: 'Funções não suportadas: uma resposta amigável para cada intenção.',
      always: [
        {
          guard: { type: 'isFor', params: { intent: 'negociar' } },
          actions: { type: 'say', params: { text: 'core.unsupported.negotiate' } },
          target: 'wantsPerson',
        },
        {
          guard: { type: 'isFor', params: { intent: 'corretoria' } },
          actions: { type: 'say', params: { text: 'core.unsupported.broker' } },
          target: 'wantsPerson',
        },
        {
          guard: { type: 'isFor', params: { intent: 'saldo_devedor' } },
          actions: { type: 'say', params: { text: 'core.unsupported.balance' } },
          target: 'wantsPerson',
        },
        {
          guard: { type: 'isFor', params: { intent: 'contratacao' } },
          actions: { type: 'say', params: { text: 'core.unsupported.contract' } },
          target: 'wantsPerson',
        },
        {
          guard: { type: 'isFor', params: { intent: 'antecipar' } },
          actions: { type: 'say', params: { text: 'core.unsupported.prepay' } },
          target: 'wantsPerson',
        },
        { actions: { type: 'say', params: { text: 'core.unsupported.assist' } }, target: 'wantsPerson' },
      ],
    },
    ended: { type: 'final', output: ({ context }) => context.ended },
    wantsPerson: {
      type: 'final',
      output: ({ context }) => ({
        outcome: 'wantsPerson',
        handoff: { department: 'financeiro', purpose: context.request.intent, confirmed: false },
      }),
    },
  },
  output: ({ event }) => event.output as TopicOutput,
})
