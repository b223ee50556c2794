import { hostStage, type HostStage } from '../stage/host-stage.ts'
import type { ScriptedBot } from '../stage/scripted-bot.ts'
import { workGate, type WorkGate } from '../stage/work-gate.ts'
import type { TalkCases } from '../talk-cases.ts'
import type { TalkSituation } from '../walk/talk-situation.ts'
import type { AskWork } from '../walk/work-answers.ts'

/** The runtime, and a gate before the answers of all work. */
export interface FaultStage {
  readonly stage: HostStage
  readonly work: Pick<WorkGate, 'hold' | 'holdNext' | 'release' | 'forget'>
}

/** Puts a talk on the runtime as it stood, with work that answers as on the walk. */
export async function faultStage(
  scripted: ScriptedBot,
  cases: TalkCases,
  from: TalkSituation,
  answers: AskWork,
): Promise<FaultStage> {
  const work = workGate(answers)
  scripted.script = work.ask
  return { stage: await hostStage(scripted.bot, cases, from), work }
}
