import { secretsLogged } from '../run/secrets-logged.ts'
import type { TalkDifference } from '../run/talk-difference.ts'
import type { TalkCases } from '../talk-cases.ts'
import type { Talk } from '../talks-of.ts'
import { noTalkYet, takingTalkMoves } from '../walk/take-talk-move.ts'
import { talkKey } from '../walk/talk-key.ts'
import { moveLabel, type TalkMove } from '../walk/talk-move.ts'
import type { AskWork } from '../walk/work-answers.ts'
import type { ScriptedBot } from '../stage/scripted-bot.ts'
import { failingFirst } from '../walk/failing-first.ts'
import type { Fault, FaultStep } from './fault.ts'
import { faultStage, type FaultStage } from './fault-stage.ts'
import { faults } from './faults.ts'

/** What came of a fault at a step. */
export interface HeldFault {
  readonly fault: string
  readonly difference: TalkDifference | undefined
}

/** The steps of some talks, each once however often talks come by, to let things go wrong at. */
export function faultSteps(talks: readonly Talk[], cases: TalkCases, ask: AskWork): readonly FaultedStep[] {
  const take = takingTalkMoves(cases, ask)
  const steps = new Map<string, FaultedStep>()
  for (const { steps: taken } of talks) {
    for (const [index, { move: moved, reached }] of taken.entries()) {
      const { after: pause = 0, ...move } = moved
      const before = taken[index - 1]?.reached ?? noTalkYet(cases)
      // A pause is over before anything goes wrong.
      const from = { ...before, at: before.at + pause }
      const key = `${talkKey(from, cases.counts)} ${moveLabel(move)}`
      if (move.does === 'wait' || from.ended || steps.has(key)) continue
      const next = nextMessage(taken.slice(index + 1).map((step) => step.move))
      const after = taken.slice(0, index + 1).map((step) => moveLabel(step.move))
      steps.set(key, { key, step: { from, move, reached, next, cases, take }, after })
    }
  }
  return [...steps.values()]
}

export interface FaultedStep {
  /** The same for steps that are alike. */
  readonly key: string
  readonly step: FaultStep
  /** The moves up to it, in words. */
  readonly after: readonly string[]
}

/** Lets everything go wrong at a step that can, each on a runtime of its own. */
export async function holdFaults(
  { step, after }: FaultedStep,
  scripted: ScriptedBot,
  ask: AskWork,
): Promise<readonly HeldFault[]> {
  const held: HeldFault[] = []
  for (const fault of faults.filter((each) => each.happensTo(step))) {
    const answers = failingFirst(ask, step.move.fails)
    const stage = await faultStage(scripted, step.cases, step.from, answers)
    held.push({ fault: fault.name, difference: await hold(fault, step, after, stage) })
  }
  return held
}

async function hold(
  fault: Fault,
  step: FaultStep,
  after: readonly string[],
  faulted: FaultStage,
): Promise<TalkDifference | undefined> {
  const { stage } = faulted
  try {
    const { said, states, known } = await fault.hold(step, faulted)
    if (said.join('\n') !== stage.said.join('\n'))
      return { after, what: 'said', expected: said, came: stage.said }
    const came = stage.states.toSorted()
    if (states !== undefined && states.toSorted().join() !== came.join())
      return { after, what: 'states', expected: states.toSorted(), came }
    const facts = await stage.contact()
    const lost = known.filter((fact) => !Object.hasOwn(facts, fact))
    if (lost.length > 0) return { after, what: 'known', expected: known, came: Object.keys(facts) }
    const leaked = secretsLogged(stage.logged, [step.from, step.reached])
    return leaked.length > 0
      ? { after, what: 'logged', expected: ['nothing personal'], came: leaked }
      : undefined
  } finally {
    await stage.close()
  }
}

/** What the person writes next; where they write nothing more, a word that fits anywhere. */
function nextMessage(moves: readonly TalkMove[]): FaultStep['next'] {
  const [first] = moves
  return first?.does === 'write'
    ? { does: 'write', text: first.text }
    : { does: 'write', text: 'e mais uma coisa' }
}
