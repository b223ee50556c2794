import type { Stage } from '../../transcript/stage.ts'
import type { AgentAct } from '../../transcript/transcript.ts'
import type { TalkCases } from '../talk-cases.ts'
import type { Talk } from '../talks-of.ts'
import { agentSays, moveLabel, sentMedia, type AgentMove, type TalkMove } from '../walk/talk-move.ts'
import { shownText, wordsAfter } from './shown-text.ts'
import type { TalkDifference } from './talk-difference.ts'

/**
 * Holds a talk on a stage, and tells the first thing in which it went otherwise than on the walk: what was said, with its
 * options, and where every machine stands. `undefined`: nothing.
 */
export async function takeTalk(
  { steps }: Pick<Talk, 'steps'>,
  stage: Stage,
  { bot, now, channel }: TalkCases,
): Promise<TalkDifference | undefined> {
  const after: string[] = []
  let at = Date.parse(now)
  for (const { move, reached } of steps) {
    after.push(moveLabel(move))
    const from = stage.talk.length
    if (reached.at > at) await stage.advance(reached.at - at)
    const isDone = await act(stage, move)
    at = reached.at
    if (!isDone) return { after, what: 'run', expected: ['a room that is open'], came: ['none'] }
    const expected = wordsAfter(reached, bot.texts, channel)
    const came = stage.talk
      .slice(from)
      .flatMap(({ who, text, options }) => (who === 'bot' ? [shownText(text, options)] : []))
    if (expected.join('\n') !== came.join('\n')) return { after, what: 'said', expected, came }
    const states = { expected: reached.states.toSorted(), came: stage.states.toSorted() }
    if (!reached.ended && states.expected.join() !== states.came.join())
      return { after, what: 'states', ...states }
  }
  return undefined
}

/** Does on a stage what a move says. `false`: it could not be done. */
async function act(stage: Stage, move: TalkMove): Promise<boolean> {
  const label = moveLabel(move)
  if (move.does === 'write') await stage.send({ text: move.text }, label)
  if (move.does === 'tap') await stage.send({ option: move.option }, label)
  if (move.does === 'send') await stage.send({ media: sentMedia, text: '' }, label)
  if (move.does === 'agent') {
    const did = actOf(move.act)
    if (!(await stage.act(did, label))) return false
  }
  await stage.settle()
  return true
}

function actOf(did: AgentMove): AgentAct {
  if (did === 'say') return { does: 'say', text: agentSays }
  if (did === 'send') return { does: 'say', text: '', media: sentMedia }
  return { does: did === 'queue' ? 'next' : did }
}
