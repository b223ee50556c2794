/** A mutant that no transcript can kill, and why that is right. */
export interface Allowance {
  /** The mutant's name, as the report shows it. */
  readonly mutant: string
  readonly because: string
}

const held =
  'the runtime holds every other message while work runs; a host that does not must not lose the talk'
const surely = 'Rocket.Chat finds an open room again, so that asking for one has no unknown outcome'

/** Kept short: a thing that truly changes nothing belongs out of the machine, not in here. */
export const allowed: readonly Allowance[] = [
  {
    mutant: 'core.classifying, understand failed: no say core.notUnderstanding',
    because: 'the embedded understanding never fails; packages/core/src/out-of-reach.test.ts lets one fail',
  },
  {
    mutant: 'bills.listingBills, listBills failed 1: never isTooLarge',
    because: 'a scenario always has Back4app; packages/financial/src/bills/machine.test.ts leaves it out',
  },
  {
    mutant: 'service.failing, always 5: no say handoff.unconfirmed',
    because: `${surely}; packages/handoff/src/service/service.test.ts lets one be unknown`,
  },
  {
    mutant: 'service.failing, always 4: always failedFor contract',
    because: `${surely}; packages/handoff/src/service/service.test.ts lets one be unknown`,
  },
  { mutant: 'service.opening, on message.received: always isRestart', because: held },
  { mutant: 'attending.serving.relaying, on message.received: always isRestart', because: held },
  { mutant: 'attending.closing, on message.received: always isRestart', because: held },
  { mutant: 'offline.leavingMessage, on message.received: always isRestart', because: held },
]
