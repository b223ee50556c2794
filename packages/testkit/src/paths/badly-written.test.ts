import { describe, expect, it } from 'vitest'

import { badlyWritten } from '../../test/machines/badly-written.ts'
import { findingText } from './checks/finding.ts'
import { pathsOf } from './paths-of.ts'

const { findings } = pathsOf(badlyWritten, {
  events: {
    'message.received': {
      'pizza named': { text: 'funghi' },
      'something else': { text: 'soup' },
      nothing: { text: '' },
      stop: { text: 'stop' },
      help: { text: 'help' },
      change: { text: 'change' },
    },
    'order.tracked': {
      'order of today': { order: { number: '7' } },
      'old order': { order: { number: '0' } },
      'no order': {} as never,
    },
  },
  texts: { 'pizza.ask': 'Qual pizza?', 'pizza.stopped': 'Até logo.' },
})

describe('a machine that was badly written', () => {
  it('has each of its faults named, with the way there', () => {
    expect(findings.map(findingText)).toEqual([
      'loop: from asking, transitions that need no event go round and round (start › change)',
      'noErrorPath: in baking, nobody handles the failure of bake; give it an onError (start › pizza named › pay done › bake failed)',
      expect.stringMatching(/^fatal: in eating, "no order" is fatal: .* \(start .* › no order\)$/),
      'deadEnd: stopped is no end, and nothing leads out of it (start › stop)',
      'busyLoop: work leads back to paying with nothing changed: it would go on for ever; count, or wait before (start › pizza named › pay failed)',
      'silentWait: helping waits, and nothing was said (start › help)',
      'endlessWait: helping waits without a deadline; give it an after (start › help)',
      'silentWait: eating waits, and nothing was said (start › pizza named › pay done › bake done › deliver done › order of today)',
      'text: the text pizza.enjoi is missing (start › pizza named › pay done › bake done › deliver done)',
      'notJson: context.ordered is a Date, which JSON cannot hold (start › pizza named › pay done › bake done)',
      'unbounded: context.heard grows each time round asking; keep the last few (start › something else six times)',
      'gap: scolding is never entered',
      'gap: asking › on message.received 1 [isEmpty]: the guard is never true; a case is missing, or the guard is too much',
    ])
  })
})
