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
    async hold({ from, move, next, cases, take }, { stage }) {
      const first = await take(from, move)
      const second = await take(first, next)
      await stage.deliver(move, 'm1')
      await stage.deliver(next, 'm2')
      await stage.settle()
      return expected([first, second], cases)
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
      work.hold()
      await stage.deliver(move, 'm1')
      await stage.settle()
      const said = stage.said.length
      work.release()
      await stage.settle()
      const late = await take(from, {
        ...move,
        ...(first && { fails: { src: first.src, kind: 'transient' } }),
      })
      const { states } = expected([late], cases)
      return { said: stage.said.slice(0, said), states, known: knownIn(late) }
    },
  },
]

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
