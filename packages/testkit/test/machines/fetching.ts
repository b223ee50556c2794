import { assign, fromPromise, setup } from 'xstate'

interface Fetching {
  readonly url: string
  readonly tries: number
  readonly body: string
  readonly reason: string
}

/** Fetches a page: three tries, a pause that doubles between them, and a person who may give up. */
export const fetching = setup({
  types: {
    context: {} as Fetching,
    input: {} as { readonly url: string },
    output: {} as { readonly status: 'fetched' | 'gaveUp' | 'failed'; readonly body: string },
    events: {} as { readonly type: 'page.wanted' } | { readonly type: 'page.unwanted' },
  },
  actors: {
    fetchPage: fromPromise<string, { readonly url: string }>(({ input }) => Promise.resolve(input.url)),
  },
  guards: {
    isWorthRepeating: ({ context }, { error }: { error: unknown }) =>
      context.tries < 3 && (error as { kind?: string }).kind !== 'permanent',
    isEmpty: (_, { body }: { body: string }) => body === '',
  },
  actions: {
    count: assign({ tries: ({ context }) => context.tries + 1 }),
    keep: assign((_, body: { readonly body: string }) => body),
  },
  delays: { pause: ({ context }) => 1000 * 2 ** context.tries },
}).createMachine({
  id: 'fetching',
  context: ({ input }) => ({ ...input, tries: 0, body: '', reason: '' }),
  initial: 'idle',
  states: {
    idle: { on: { 'page.wanted': 'loading' } },
    loading: {
      entry: 'count',
      invoke: {
        id: 'fetchPage',
        src: 'fetchPage',
        input: ({ context }) => ({ url: context.url }),
        onDone: [
          { guard: { type: 'isEmpty', params: ({ event }) => ({ body: event.output }) }, target: 'failed' },
          { actions: { type: 'keep', params: ({ event }) => ({ body: event.output }) }, target: 'fetched' },
        ],
        onError: [
          { guard: { type: 'isWorthRepeating', params: ({ event }) => event }, target: 'pausing' },
          { target: 'failed' },
        ],
      },
      on: { 'page.unwanted': 'gaveUp' },
      after: { 30_000: 'failed' },
    },
    pausing: { on: { 'page.unwanted': 'gaveUp' }, after: { pause: 'loading' } },
    fetched: { type: 'final', output: ({ context }) => ({ status: 'fetched', body: context.body }) },
    gaveUp: { type: 'final', output: { status: 'gaveUp', body: '' } },
    failed: { type: 'final', output: { status: 'failed', body: '' } },
  },
  output: ({ event }) => event.output as { status: 'fetched'; body: string },
})
