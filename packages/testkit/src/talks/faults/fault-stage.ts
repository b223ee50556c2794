import { hostStage, type HostStage } from '../stage/host-stage.ts'
import type { ScriptedBot } from '../stage/scripted-bot.ts'
import type { TalkCases } from '../talk-cases.ts'
import type { TalkSituation } from '../walk/talk-situation.ts'
import type { AskWork } from '../walk/work-answers.ts'

/** The runtime, on which the answers of all work can be held back. */
export interface FaultStage extends HostStage {
  /** From now on, no work is answered. */
  holdWork(): void
  /** What was held back is answered now, late as it may be. */
  releaseWork(): void
}

/** Puts a talk on the runtime as it stood, with work that answers and fails as on the walk. */
export async function faultStage(
  scripted: ScriptedBot,
  cases: TalkCases,
  from: TalkSituation,
  answers: AskWork,
): Promise<FaultStage> {
  let gate = Promise.withResolvers<void>()
  gate.resolve()
  scripted.script = async (src, input) => {
    await gate.promise
    return answers(src, input)
  }
  const stage = await hostStage(scripted.bot, cases, from)
  return Object.assign(Object.create(stage) as HostStage, {
    holdWork() {
      gate = Promise.withResolvers()
    },
    releaseWork: () => gate.resolve(),
  })
}
