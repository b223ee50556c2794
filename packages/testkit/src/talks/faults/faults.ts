import { wordsAfter } from '../run/shown-text.ts'
import type { TalkSituation } from '../walk/talk-situation.ts'
import type { Expected, Fault, FaultStep } from './fault.ts'

/** Everything that may go wrong with a step, and after which the person must be answered once, with nothing forgotten. */
export const faults: readonly Fault[] = [
  {
    name: 'delivered twice',
    happensTo: ({ move }) => move.meanwhile === undefined,
    async hold({ move, reached, cases }, { stage }) {
      await stage.deliver(move, 'm1')
      await stage.deliver(move, 'm1')
      await stage.settle()
      await stage.deliver(move, 'm1')
      await stage.settle()
      return expected([reached], cases)
    },
  },
  {
    name: 'two messages at once',
    // A file that comes while a human is called for is passed on later, with what else was written.
    happensTo: ({ move, reached }) => isUsual(move) && move.does !== 'agent' && !reached.ended,
    async hold(step, { stage }) {
      const { move, next, cases } = step
      const together = await bothTaken(step)
      await stage.deliver(move, 'm1')
      await stage.deliver(next, 'm2')
      await stage.settle()
      return expected(together, cases)
    },
  },
  {
    name: 'just before the deadline',
    happensTo: ({ from, move }) => isUsual(move) && due(from) !== undefined,
    async hold({ from, move, cases, take }, { stage }) {
      const at = (due(from) ?? from.at) - 1
      await stage.advance(at - from.at)
      await stage.deliver(move, 'm1')
      await stage.settle()
      return expected([await take({ ...from, at }, move)], cases)
    },
  },
  {
    name: 'just after the deadline',
    happensTo: ({ from, move }) => isUsual(move) && due(from) !== undefined,
    async hold({ from, move, cases, take }, { stage }) {
      const silent = await take(from, { does: 'wait' })
      await stage.advance(silent.at - from.at)
      await stage.settle()
      await stage.deliver(move, 'm1')
      await stage.settle()
      return expected([silent, await take(silent, move)], cases)
    },
  },
  {
    name: 'the host dies in the middle',
    happensTo: ({ move }) => move.meanwhile === undefined,
    async hold({ move, reached, cases }, { stage, work }) {
      work.hold()
      await stage.deliver(move, 'm1')
      await stage.begin()
      work.forget()
      await stage.restart()
      work.release()
      await stage.settle()
      await stage.restart()
      await stage.settle()
      return expected([reached], cases)
    },
  },
  {
    name: 'a result that comes too late',
    happensTo: ({ move, reached }) => isUsual(move) && reached.trace.work.length > 0,
    async hold({ from, move, reached, cases, take }, { stage, work }) {
      const [first] = reached.trace.work
      work.holdNext()
      await stage.deliver(move, 'm1')
      await stage.settle()
      work.release()
      await stage.settle()
      const late = await take(from, {
        ...move,
        ...(first && { fails: { src: first.src, kind: 'transient' } }),
      })
      return expected([late], cases)
    },
  },
]

/** One message after the other; what is urgent does not wait until the work for the first has ended. */
async function bothTaken({
  from,
  move,
  reached,
  next,
  cases,
  take,
}: FaultStep): Promise<readonly TalkSituation[]> {
  const [work] = reached.trace.work
  const message = {
    type: 'message.received',
    text: next.text,
    at: new Date(from.at).toISOString(),
    chance: 0,
  } as const
  const isUrgent = cases.bot.urgent?.(message) ?? false
  if (work !== undefined && isUrgent) {
    return [await take(from, { ...move, meanwhile: { src: work.src, comes: next } })]
  }
  return [reached, await take(reached, next)]
}

/** Nothing goes wrong with it already. */
function isUsual({ fails, meanwhile }: FaultStep['move']): boolean {
  return fails === undefined && meanwhile === undefined
}

/** What the person reads over some steps, and where the last of them leads. */
function expected(steps: readonly TalkSituation[], { bot, channel }: FaultStep['cases']): Expected {
  const last = steps.at(-1)
  return {
    said: steps.flatMap((step) => wordsAfter(step, bot.texts, channel)),
    states: last === undefined || last.ended ? undefined : last.states,
    known: last === undefined ? [] : knownIn(last),
  }
}

function knownIn({ contact }: TalkSituation): readonly string[] {
  return Object.keys(contact)
}

function due({ envelope }: TalkSituation): number | undefined {
  return Object.values(envelope?.deadlines ?? {})
    .map((deadline) => deadline.due)
    .toSorted((one, other) => one - other)[0]
}
