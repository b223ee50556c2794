import { casesFor, done, failed } from '@cristal/testkit'

import { coffeeBar as machine } from './coffee-bar.ts'

/** What cannot be read off the machine: what a person may write, and how a charge may end. */
export const coffeeBar = casesFor(machine, {
  events: {
    'message.received': {
      'wants coffee': { text: 'café' },
      'wants tea': { text: 'chá' },
      'wants soup': { text: 'sopa' },
      'wants nothing more': { text: 'não' },
    },
  },
  effects: {
    charge: {
      'card goes through': done(true),
      'card is refused': done(false),
      'line drops': failed('transient'),
    },
  },
})
