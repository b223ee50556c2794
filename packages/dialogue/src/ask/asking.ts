import { assign, emit, setup } from 'xstate'

import { changesSubject, isLeaving } from '../confidence.ts'
import type { PersonEvent } from '../event.ts'
import type { Field, Given } from '../fields/field.ts'
import { invoked } from '../invoked.ts'
import type { Json } from '../json.ts'
import type { Media } from '../media.ts'
import { isMenuWord } from '../menu-words.ts'
import type { Understood } from '../ports/understanding.ts'
import type { Said, SayParams } from '../say.ts'
import { said } from '../saying.ts'
import { certain } from '../topic.ts'
import type { dialogueTexts } from '../texts/pt-BR.ts'
import { asksForMore, nextPage, pageOf } from './paging.ts'
import { patience, type AskContext, type AskInput, type AskOutput, type AskWords } from './question.ts'
import { understand, type UnderstandInput } from './understanding.ts'

const mostMisfits = 5

/**
 * A machine that asks one value until it is right, given up or left for something else.
 * The closures are given once; each question says what is asked and how a misfit is explained.
 *
 * @example
 * ```ts
 * const askDocument = asking<TextKey>()(document, { question: 'login.askDocument', unfit: 'login.documentUnfit' })
 * ```
 */
export function asking<Key extends string>() {
  return <Answer extends Json>(field: Field<Answer>, words: AskWords<Key>) => {
    const speak =
      (text: Key) =>
      ({ context }: { context: AskContext }): Said => {
        const options = pageOf(optionsOf(context), context.page)
        return {
          type: 'said',
          text,
          ...(context.values && { values: context.values }),
          ...(options.length > 0 && { options }),
        }
      }
    const optionsOf = (context: AskContext) => context.options ?? field.options ?? []
    const given = (context: AskContext): Given => ({
      now: context.now,
      organisation: context.organisation,
      options: optionsOf(context),
      shown: pageOf(optionsOf(context), context.page),
    })

    const machine = setup({
      types: {
        context: {} as AskContext,
        input: {} as AskInput,
        output: {} as AskOutput<Answer>,
        events: {} as PersonEvent,
        tags: {} as 'waiting' | 'working',
      },
      actors: { understand },
      actions: {
        ask: emit(speak(words.question)),
        explain: emit(speak(words.unfit)),
        say: emit((_, own: SayParams<typeof dialogueTexts>) => said(own)),
        keepText: assign((_, params: { text: string }) => params),
        keepValue: assign(({ context }, { text }: { text: string }) => {
          const reading = field.read(text, given(context))
          return { value: reading.kind === 'value' ? reading.value : null }
        }),
        keepMeaning: assign(({ context }, { understood }: { understood: Understood }) => ({
          understood,
          value: field.understand?.(understood, given(context)) ?? null,
        })),
        keepChosenIntent: assign((_, { option }: { option: string }) => ({ understood: certain(option) })),
        turnPage: assign(({ context }) => ({ page: nextPage(optionsOf(context), context.page) })),
        countMisfit: assign(({ context }) => ({ misfits: context.misfits + 1 })),
      },
      guards: {
        isFileAlone: (_, { text, media }: { text: string; media?: Media }) =>
          media !== undefined && text.trim() === '',
        asksForMenu: (_, { text }: { text: string }) => isMenuWord(text),
        asksForMore: ({ context }, { text }: { text: string }) => asksForMore(optionsOf(context), text),
        isAnswer: ({ context }, { text }: { text: string }) =>
          field.read(text, given(context)).kind === 'value',
        isMalformed: ({ context }, { text }: { text: string }) =>
          field.read(text, given(context)).kind === 'malformed',
        isMenuOption: ({ context }, { option }: { option: string }) =>
          context.organisation.menu.some(({ id }) => id === option),
        isFreshAnswer: ({ context }, { option, stale }: { option: string; stale: boolean }) =>
          !stale && field.read(option, given(context)).kind === 'value',
        meansLeaving: ({ context }) =>
          context.understood !== null && isLeaving(context.understood, context.organisation),
        meansAnswer: ({ context }) => context.value !== null,
        meansOther: ({ context }) =>
          context.understood !== null && changesSubject(context.understood, context.organisation),
        isBaffled: ({ context }) => context.misfits >= mostMisfits,
      },
      delays: { patience },
    }).createMachine({
      id: 'ask',
      description: 'Pergunta: espera uma resposta que sirva.',
      context: ({ input }) => ({ ...input, page: 0, text: '', misfits: 0, value: null, understood: null }),
      entry: 'ask',
      initial: 'asking',
      states: {
        asking: {
          tags: 'waiting',
          description: 'Aguarda a resposta da pessoa.',
          meta: { says: [words.question] },
          on: {
            'message.received': [
              {
                guard: { type: 'isFileAlone', params: ({ event }) => event },
                target: 'refusingFile',
              },
              {
                guard: { type: 'asksForMenu', params: ({ event }) => ({ text: event.text }) },
                actions: { type: 'keepChosenIntent', params: { option: 'menu' } },
                target: 'digressed',
              },
              {
                guard: { type: 'asksForMore', params: ({ event }) => ({ text: event.text }) },
                target: 'turningPage',
              },
              {
                guard: { type: 'isAnswer', params: ({ event }) => ({ text: event.text }) },
                actions: { type: 'keepValue', params: ({ event }) => ({ text: event.text }) },
                target: 'answered',
              },
              {
                guard: { type: 'isMalformed', params: ({ event }) => ({ text: event.text }) },
                target: 'explaining',
              },
              {
                actions: { type: 'keepText', params: ({ event }) => ({ text: event.text }) },
                target: 'understanding',
              },
            ],
            'option.chosen': [
              {
                guard: { type: 'asksForMore', params: ({ event }) => ({ text: event.option }) },
                target: 'turningPage',
              },
              {
                guard: { type: 'isFreshAnswer', params: ({ event }) => event },
                actions: { type: 'keepValue', params: ({ event }) => ({ text: event.option }) },
                target: 'answered',
              },
              {
                guard: { type: 'isMenuOption', params: ({ event }) => event },
                actions: { type: 'keepChosenIntent', params: ({ event }) => event },
                target: 'digressed',
              },
              { target: 'refusingOption' },
            ],
          },
          after: { patience: 'silent' },
        },
        turningPage: {
          description: 'Mostra as outras opções, quando não cabem todas.',
          always: { actions: ['turnPage', 'ask'], target: 'asking' },
        },
        refusingOption: {
          description: 'Opção de uma pergunta anterior.',
          always: {
            actions: [{ type: 'say', params: { text: 'dialogue.staleOption' } }, 'ask'],
            target: 'asking',
          },
        },
        refusingFile: {
          description: 'Foto, áudio ou arquivo: o atendimento só lê texto.',
          entry: 'countMisfit',
          always: [
            { guard: 'isBaffled', target: 'baffled' },
            {
              actions: [{ type: 'say', params: { text: 'dialogue.fileUnread' } }, 'ask'],
              target: 'asking',
            },
          ],
        },
        understanding: {
          tags: 'working',
          description: 'Classificador: entende o que não parece uma resposta.',
          invoke: {
            id: 'understand',
            src: 'understand',
            input: ({ context }): UnderstandInput => ({
              text: context.text,
              now: context.now,
              organisation: context.organisation.id,
            }),
            onDone: {
              actions: { type: 'keepMeaning', params: ({ event }) => ({ understood: event.output }) },
              target: 'weighing',
            },
            onError: 'explaining',
          },
        },
        weighing: {
          description: 'Desistência, resposta, outro assunto ou nada disso.',
          always: [
            { guard: 'meansLeaving', target: 'abandoned' },
            { guard: 'meansAnswer', target: 'answered' },
            { guard: 'meansOther', target: 'digressed' },
            { target: 'explaining' },
          ],
        },
        explaining: {
          description: 'Explica o que se espera e pergunta de novo.',
          meta: { says: [words.unfit] },
          entry: 'countMisfit',
          always: [
            { guard: 'isBaffled', target: 'baffled' },
            { actions: 'explain', target: 'asking' },
          ],
        },
        answered: { type: 'final', output: ({ context }) => ({ answered: true, value: context.value }) },
        abandoned: { type: 'final', output: { answered: false, leaving: 'abandoned' } },
        silent: { type: 'final', output: { answered: false, leaving: 'silent' } },
        digressed: {
          type: 'final',
          output: ({ context }) => ({
            answered: false,
            leaving: 'digressed',
            understood: context.understood,
          }),
        },
        baffled: { type: 'final', output: { answered: false, leaving: 'baffled' } },
      },
      output: ({ event }) => event.output as AskOutput<Answer>,
    })
    return invoked(machine)
  }
}
