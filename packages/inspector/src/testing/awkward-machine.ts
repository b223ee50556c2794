import { and, assign, createMachine, not, raise } from 'xstate'

const inner = createMachine({ id: 'inner', initial: 'on', states: { on: {} } })

/** A machine with all that XState allows and a house rule may not: a reader has to cope with it. */
export const awkwardMachine = createMachine(
  {
    id: 'awkward',
    context: { count: 0 },
    initial: 'default',
    on: { 'a;b:c': '.note', '*': { actions: 'stare', target: '.note' } },
    states: {
      default: {
        description: 'Said with "quotes", <signs>, #1; and\na second line.',
        meta: { says: ['first', 'second'] },
        on: {
          GO: [
            { guard: and(['isReady', not('isLate')]), target: 'a.b', reenter: true },
            { guard: () => false, actions: [raise({ type: 'NEXT' }), () => undefined], target: 'a_b' },
            { actions: assign({ count: 1 }) },
          ],
        },
        after: { 1500: 'note', slow: { target: 'note', actions: 'hurry' }, sometime: 'a_b' },
      },
      note: {
        entry: function shout() {},
        invoke: { id: 'child', src: inner, onDone: 'a_b', onSnapshot: { actions: 'look' } },
      },
      a: {
        initial: { target: 'b', actions: 'begin' },
        tags: 'busy',
        onDone: 'class',
        on: { BACK: '.hist', AGAIN: { target: 'a', reenter: true } },
        states: {
          b: { tags: ['waiting', 'calm'], on: { UP: '#awkward.a', DONE: 'end' } },
          end: { type: 'final' },
          hist: { type: 'history', history: 'deep', target: 'b' },
        },
      },
      a_b: { exit: [{ type: 'leave', params: { how: 'quietly', times: 2 } }] },
      class: {
        type: 'parallel',
        states: { 'left-hand': { initial: 'x', states: { x: {} } }, 'right hand': {} },
        on: { BOTH: ['.left-hand.x'] },
      },
    },
  },
  { delays: { slow: 90_000, sometime: () => 5 }, guards: { isReady: () => true, isLate: () => true } },
)
