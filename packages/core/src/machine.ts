import type { AskInput, TopicInput, UnderstandInput } from '@cristal/dialogue'

import type { FarewellInput } from './farewell/machine.ts'
import type { MisunderstandingInput } from './misunderstanding/machine.ts'
import { parkedTopic } from './parked-topic.ts'
import { core, misunderstood, unread, unspoken } from './setup.ts'
import type { WelcomeInput } from './welcome/machine.ts'

/** The core conversation: it greets, understands, hands over to topics, and closes. It never ends. */
export const coreMachine = core.createMachine({
  id: 'core',
  description: 'Cristal: o tronco da conversa. Uma mensagem que nenhum assunto recebe é uma nova mensagem.',
  context: ({ input }) => unspoken(input),
  on: {
    'message.received': {
      actions: { type: 'keepMessage', params: ({ event }) => event },
      target: '.receiving',
    },
  },
  initial: 'resting',
  states: {
    resting: {
      tags: 'resting',
      description: 'Nova mensagem: a conversa está encerrada (fim) e espera a pessoa escrever.',
      entry: 'rest',
      on: {
        'option.chosen': {
          actions: { type: 'keepOption', params: ({ event }) => event },
          target: 'receiving',
        },
      },
    },
    receiving: {
      description: 'Nova mensagem: de quem volta, de quem chega, ou a palavra que recomeça.',
      always: [
        { guard: 'asksToRestart', actions: 'restart', target: 'welcoming' },
        { guard: 'isNew', actions: 'introduce', target: 'welcoming' },
        { guard: 'hasUnderstood', target: 'routing' },
        { guard: 'hasMessage', target: 'classifying' },
        {
          guard: 'hasFile',
          actions: { type: 'say', params: { text: 'core.fileUnread' } },
          target: 'open.menu',
        },
        { target: 'open.menu' },
      ],
    },
    welcoming: {
      description: 'Boas vindas e cumprimentos.',
      invoke: {
        id: 'welcome',
        src: 'welcome',
        input: ({ context }): WelcomeInput => context,
        onDone: 'receiving',
        onError: 'open.menu',
      },
    },
    classifying: {
      tags: 'working',
      description: 'Classificação: entende a mensagem.',
      invoke: {
        id: 'understand',
        src: 'understand',
        input: ({ context }): UnderstandInput => unread(context),
        onDone: {
          actions: { type: 'keepUnderstood', params: ({ event }) => ({ understood: event.output }) },
          target: 'routing',
        },
        onError: { actions: { type: 'say', params: { text: 'core.notUnderstanding' } }, target: 'open.menu' },
      },
    },
    routing: {
      description: 'Intenções: leva cada intenção ao seu fluxo.',
      always: [
        { guard: 'isGreetedAlready', target: 'open.menu' },
        { guard: 'isUncertain', actions: 'countMisunderstanding', target: 'serving.misunderstanding' },
        { actions: 'beUnderstood', target: 'routed' },
      ],
    },
    routed: {
      description: 'Intenções: a intenção é certa o bastante.',
      always: [
        { guard: 'isGreeting', actions: 'forgetMessage', target: 'welcoming' },
        { guard: { type: 'goes', params: { to: 'closing' } }, target: 'closing' },
        { guard: { type: 'goes', params: { to: 'financial' } }, target: 'serving.financial' },
        { guard: { type: 'goes', params: { to: 'handoff' } }, target: 'serving.handoff' },
        { guard: { type: 'goes', params: { to: 'others' } }, target: 'serving.others' },
        { target: 'open.menu' },
      ],
    },
    open: {
      tags: 'waiting',
      description: 'Pergunta aberta: qualquer mensagem é entendida.',
      entry: 'stopIntroducing',
      initial: 'menu',
      states: {
        menu: {
          description: 'Menu principal.',
          entry: {
            type: 'say',
            params: ({ context }) => ({ text: 'core.menu', options: context.organisation.menu }),
          },
        },
        anythingElse: {
          description: 'Algo mais: depois de cada serviço.',
          entry: {
            type: 'say',
            params: ({ context }) => ({ text: 'core.anythingElse', options: context.organisation.menu }),
          },
        },
      },
      on: {
        'option.chosen': [
          {
            guard: { type: 'isMenuOption', params: ({ event }) => event },
            actions: { type: 'keepOption', params: ({ event }) => event },
            target: 'receiving',
          },
          {
            actions: { type: 'say', params: { text: 'core.staleOption' } },
            target: 'open.menu',
            reenter: true,
          },
        ],
      },
      after: { patience: 'inactive' },
    },
    serving: {
      description: 'Atende um assunto por vez; o que a pessoa escreve vai para ele.',
      initial: 'financial',
      on: {
        'message.received': {
          guard: { type: 'isOrdinary', params: ({ event }) => event },
          actions: 'forward',
        },
        'option.chosen': { actions: 'forward' },
      },
      states: {
        financial: {
          description: 'Status Financeiro.',
          invoke: {
            id: 'topic',
            src: 'financial',
            input: ({ context }): TopicInput => context,
            onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
            onError: 'ending',
          },
        },
        handoff: {
          description: 'Atendimento humano: também a palavra que recomeça vai para ele, que fecha a sala.',
          on: {
            'message.received': { actions: 'forward' },
            'desk.queued': { actions: 'forward' },
            'desk.taken': { actions: 'forward' },
            'desk.said': { actions: 'forward' },
            'desk.closed': { actions: 'forward' },
          },
          invoke: {
            id: 'topic',
            src: 'handoff',
            input: ({ context }): TopicInput => context,
            onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
            onError: 'ending',
          },
        },
        others: {
          description: 'Lead, privacidade, serviços contratados e Funções não suportadas.',
          invoke: {
            id: 'topic',
            src: 'others',
            input: ({ context }): TopicInput => context,
            onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
            onError: 'ending',
          },
        },
        misunderstanding: {
          description: 'Baixa convicção.',
          invoke: {
            id: 'topic',
            src: 'misunderstanding',
            input: ({ context }): MisunderstandingInput => misunderstood(context),
            onDone: { actions: { type: 'keepEnded', params: ({ event }) => event.output }, target: 'ending' },
            onError: '#core.open.menu',
          },
        },
        ending: {
          description: 'Como o assunto terminou.',
          always: [
            { guard: { type: 'hasEnded', params: { how: 'silent' } }, target: '#core.inactive' },
            { guard: { type: 'hasEnded', params: { how: 'abandoned' } }, target: '#core.closing' },
            { guard: 'hasDigressed', actions: 'park', target: '#core.routing' },
            { guard: 'wantsPerson', actions: 'wishForPerson', target: 'handoff' },
            { guard: 'hasRestarted', actions: 'restart', target: '#core.welcoming' },
            { guard: 'isToForget', actions: 'forgetTalk', target: '#core.open.anythingElse' },
            { guard: 'hasParked', target: 'offeringReturn' },
            { guard: 'isMisunderstood', target: '#core.open.menu' },
            { guard: 'needsNothingMore', target: '#core.closing' },
            { target: '#core.open.anythingElse' },
          ],
        },
        offeringReturn: {
          description: 'Oferece voltar ao assunto interrompido.',
          invoke: {
            id: 'topic',
            src: 'askWhetherReturn',
            input: ({ context }): AskInput => ({
              now: context.now,
              organisation: context.organisation,
              values: { topic: parkedTopic(context.parked) },
            }),
            onDone: [
              {
                guard: { type: 'isYes', params: ({ event }) => event.output },
                actions: 'takeUp',
                target: '#core.routed',
              },
              {
                guard: { type: 'isAnswered', params: ({ event }) => event.output },
                actions: 'dropParked',
                target: '#core.open.anythingElse',
              },
              { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'ending' },
            ],
            onError: '#core.open.menu',
          },
        },
      },
    },
    closing: {
      description: 'Encerramento.',
      invoke: {
        id: 'farewell',
        src: 'farewell',
        input: ({ context: { channel, chance } }): FarewellInput => ({ because: 'end', channel, chance }),
        onDone: 'resting',
        onError: 'resting',
      },
    },
    inactive: {
      description: 'Inatividade.',
      invoke: {
        id: 'farewell',
        src: 'farewell',
        input: ({ context: { channel, chance } }): FarewellInput => ({ because: 'silence', channel, chance }),
        onDone: 'resting',
        onError: 'resting',
      },
    },
  },
})
