import type { TalkCases } from '../talk-cases.ts'
import type { Talk } from '../talks-of.ts'
import { hostStage, type HostStage } from '../stage/host-stage.ts'
import type { ScriptedBot } from '../stage/scripted-bot.ts'
import { noTalkYet } from '../walk/take-talk-move.ts'
import { isRepeated, moveLabel, type TalkMove } from '../walk/talk-move.ts'
import { workGate, type WorkGate } from '../stage/work-gate.ts'
import { failingFirst } from '../walk/failing-first.ts'
import type { AskWork } from '../walk/work-answers.ts'
import { secretsLogged } from './secrets-logged.ts'
import { wordsAfter } from './shown-text.ts'
import type { TalkDifference } from './talk-difference.ts'

/** Holds a talk on the durable runtime; work answers, and fails, as on the walk. */
export async function takeTalkOnRuntime(
  { steps }: Pick<Talk, 'steps'>,
  cases: TalkCases,
  scripted: ScriptedBot,
  ask: AskWork,
): Promise<TalkDifference | undefined> {
  const { bot, channel } = cases
  const stage = await hostStage(scripted.bot, cases, noTalkYet(cases))
  const after: string[] = []
  let at = Date.parse(cases.now)
  try {
    for (const [index, { move, reached }] of steps.entries()) {
      after.push(moveLabel(move))
      const work = workGate(failingFirst(ask, move.fails))
      scripted.script = work.ask
      const from = stage.said.length
      if (reached.at > at) await stage.advance(reached.at - at)
      if (move.does !== 'wait') await deliver(stage, move, index, work)
      await stage.settle()
      at = reached.at
      const expected = wordsAfter(reached, bot.texts, channel)
      const came = stage.said.slice(from)
      if (expected.join('\n') !== came.join('\n')) return { after, what: 'said', expected, came }
      const states = { expected: reached.states.toSorted(), came: stage.states.toSorted() }
      if (!reached.ended && states.expected.join() !== states.came.join())
        return { after, what: 'states', ...states }
    }
    const leaked = secretsLogged(
      stage.logged,
      steps.map(({ reached }) => reached),
    )
    return leaked.length > 0
      ? { after, what: 'logged', expected: ['nothing personal'], came: leaked }
      : undefined
  } finally {
    await stage.close()
  }
}

/** What comes while work runs comes while it is held back. */
async function deliver(
  stage: HostStage,
  move: Exclude<TalkMove, { does: 'wait' }>,
  index: number,
  work: WorkGate,
): Promise<void> {
  const { meanwhile } = move
  if (meanwhile === undefined) return stage.deliver(move, `m${index}`)
  work.hold(meanwhile.src)
  await stage.deliver(move, `m${index}`)
  await stage.begin()
  for (let times = 0; times === 0 || (isRepeated(meanwhile.comes) && work.isWaitedFor); times++) {
    await stage.deliver(meanwhile.comes, `m${index} meanwhile ${times}`)
    await stage.begin()
    work.pass()
    await stage.begin()
  }
  work.release()
}
