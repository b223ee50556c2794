import { assign, setup } from 'xstate'

/** A crossing: lights that change by themselves, walkers at red, and a blinking light while there is no power. */
export const trafficLight = setup({
  types: {
    context: {} as { readonly failures: number },
    events: {} as
      | { readonly type: 'button.pushed' }
      | { readonly type: 'power.failed' }
      | { readonly type: 'power.restored' }
      | { readonly type: 'police.came' },
  },
  actions: { countFailure: assign({ failures: ({ context }) => context.failures + 1 }) },
  guards: { isOften: ({ context }) => context.failures >= 3 },
  delays: { go: 30_000, slow: 5000 },
}).createMachine({
  id: 'trafficLight',
  context: { failures: 0 },
  initial: 'working',
  states: {
    working: {
      initial: 'green',
      on: { 'power.failed': { actions: 'countFailure', target: 'blinking' } },
      states: {
        green: { on: { 'button.pushed': 'yellow' }, after: { go: 'yellow' } },
        yellow: { after: { slow: 'red' } },
        red: {
          initial: 'walk',
          onDone: 'green',
          states: {
            walk: { after: { 10_000: 'hurry' } },
            hurry: { after: { 5000: 'stop' } },
            stop: { type: 'final' },
          },
        },
        lastTime: { type: 'history', history: 'deep' },
      },
    },
    blinking: {
      always: { guard: 'isOften', target: 'broken' },
      on: { 'power.restored': 'working.lastTime', 'power.*': {}, '*': 'byHand' },
    },
    byHand: { on: { 'power.restored': 'working' } },
    broken: { type: 'final' },
  },
})
