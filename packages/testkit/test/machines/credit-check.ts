import { assign, fromPromise, setup } from 'xstate'

interface CreditCheck {
  readonly name: string
  readonly scores: readonly number[]
  readonly middle: number
}

const asking = fromPromise<number | null, { readonly name: string }>(() => Promise.resolve(null))

/** A credit check: three bureaus are asked at once, what is on file comes first, and the middle score decides. */
export const creditCheck = setup({
  types: {
    context: {} as CreditCheck,
    events: {} as { readonly type: 'form.sent'; readonly name: string } | { readonly type: 'form.corrected' },
    output: {} as { readonly outcome: 'offered' | 'refused' | 'failed'; readonly middle: number },
    tags: {} as 'waiting' | 'working',
  },
  actors: {
    verify: fromPromise<boolean, { readonly name: string }>(() => Promise.resolve(true)),
    lookUp: asking,
    askFirst: asking,
    askSecond: asking,
  },
  actions: {
    keepName: assign((_, { name }: { readonly name: string }) => ({ name, scores: [] })),
    keepScore: assign(({ context }, { score }: { readonly score: number | null }) =>
      score === null ? {} : { scores: [...context.scores, score].toSorted((one, other) => one - other) },
    ),
    decide: assign(({ context: { scores } }) => ({ middle: scores[Math.floor(scores.length / 2)] ?? 0 })),
  },
  guards: {
    isNamed: (_, { name }: { readonly name: string }) => name.trim() !== '',
    isTrue: (_, { output }: { readonly output: boolean }) => output,
    isOnFile: (_, { output }: { readonly output: number | null }) => output !== null,
    isGood: ({ context }) => context.middle >= 600,
    hasScores: ({ context }) => context.scores.length > 0,
  },
}).createMachine({
  id: 'creditCheck',
  context: { name: '', scores: [], middle: 0 },
  initial: 'asking',
  states: {
    asking: {
      tags: 'waiting',
      on: {
        'form.sent': {
          guard: { type: 'isNamed', params: ({ event }) => event },
          actions: { type: 'keepName', params: ({ event }) => event },
          target: 'verifying',
        },
      },
      after: { 600_000: 'failed' },
    },
    verifying: {
      tags: 'working',
      invoke: {
        id: 'verify',
        src: 'verify',
        input: ({ context }) => ({ name: context.name }),
        onDone: [
          { guard: { type: 'isTrue', params: ({ event }) => event }, target: 'gathering' },
          { target: 'asking' },
        ],
        onError: 'asking',
      },
    },
    gathering: {
      type: 'parallel',
      tags: 'working',
      onDone: 'deciding',
      on: { 'form.corrected': 'asking' },
      states: {
        first: {
          initial: 'lookingUp',
          states: {
            lookingUp: {
              invoke: {
                id: 'lookUp',
                src: 'lookUp',
                input: ({ context }) => ({ name: context.name }),
                onDone: [
                  {
                    guard: { type: 'isOnFile', params: ({ event }) => event },
                    actions: { type: 'keepScore', params: ({ event }) => ({ score: event.output }) },
                    target: 'known',
                  },
                  { target: 'asking' },
                ],
                onError: 'asking',
              },
            },
            asking: {
              invoke: {
                id: 'askFirst',
                src: 'askFirst',
                input: ({ context }) => ({ name: context.name }),
                onDone: {
                  actions: { type: 'keepScore', params: ({ event }) => ({ score: event.output }) },
                  target: 'known',
                },
                onError: 'known',
              },
            },
            known: { type: 'final' },
          },
        },
        second: {
          initial: 'asking',
          states: {
            asking: {
              invoke: {
                id: 'askSecond',
                src: 'askSecond',
                input: ({ context }) => ({ name: context.name }),
                onDone: {
                  actions: { type: 'keepScore', params: ({ event }) => ({ score: event.output }) },
                  target: 'known',
                },
                onError: 'known',
              },
            },
            known: { type: 'final' },
          },
        },
      },
    },
    deciding: {
      entry: 'decide',
      always: [
        { guard: 'isGood', target: 'offered' },
        { guard: 'hasScores', target: 'refused' },
        { target: 'failed' },
      ],
    },
    offered: { type: 'final', output: ({ context }) => ({ outcome: 'offered', middle: context.middle }) },
    refused: { type: 'final', output: ({ context }) => ({ outcome: 'refused', middle: context.middle }) },
    failed: { type: 'final', output: { outcome: 'failed', middle: 0 } },
  },
  output: ({ event }) => event.output as { outcome: 'offered'; middle: number },
})
