import type { Allowance } from '../mutations/allowed.ts'

const length = 'a path names a deadline, not its length, which is read off a clock'
const later =
  'paths cover each transition once, not each that may come after each other; what is remembered shows only then'

/** Mutants that no generated path can tell from the machine, and why that is right. At most two in a hundred. */
export const allowed: readonly Allowance[] = [
  ...['core', 'ask'].flatMap((machine) =>
    ['twice', 'half'].map((word) => ({
      mutant: `${machine}: patience is ${word} as long`,
      because: `${length}: packages/core/src/core.test.ts, packages/dialogue/src/ask/asking.test.ts`,
    })),
  ),
  {
    mutant: 'answer.selecting, always 2: leads to sayingWhatIsOlder',
    because: 'the same: who asks for a month outside too was led elsewhere by the transition before',
  },
  ...['taken 1', 'said 1', 'said 2'].map((news) => ({
    mutant: `attending.serving, on desk.${news}: no markTaken`,
    because: `${later}: packages/handoff/src/attending/attending.test.ts`,
  })),
  {
    mutant: 'attending.serving.relaying, exit: no forgetMessage',
    because:
      'nobody reads it again, but it must not be kept: packages/handoff/src/attending/attending.test.ts',
  },
  {
    mutant: 'core.serving.offeringReturn, askWhetherReturn done 2: no dropParked',
    because: `${later}: packages/core/src/core.test.ts`,
  },
  {
    mutant: 'installments.askingAnother, another done 3: no forgetPeriod',
    because: `${later}: packages/financial/src/installments/machine.test.ts`,
  },
  ...['lead, on message.received: no keepWords', 'lead.askingInterest, askInterest done 2: no takeWords'].map(
    (mutant) => ({ mutant, because: `${later}: packages/core/src/lead/lead.test.ts` }),
  ),
]
