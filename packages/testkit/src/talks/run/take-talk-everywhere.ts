import { faultSteps, holdFaults } from '../faults/hold-faults.ts'
import type { ScriptedBot } from '../stage/scripted-bot.ts'
import type { TalkCases } from '../talk-cases.ts'
import type { Talk } from '../talks-of.ts'
import type { AskWork } from '../walk/work-answers.ts'
import { talkDifferenceText, type TalkDifference } from './talk-difference.ts'
import { takeTalk } from './take-talk.ts'
import { takeTalkOnRuntime } from './take-talk-on-runtime.ts'

/**
 * Makes what holds talks of a world for real: on the runtime; in the world itself, where words alone bring a talk about;
 * and with something going wrong at each step that no talk before had. What it tells is what went otherwise than on the
 * walk.
 */
export function takeTalkEverywhere(
  cases: TalkCases,
  scripted: ScriptedBot,
  ask: AskWork,
): (talk: Talk) => Promise<readonly string[]> {
  const faulted = new Set<string>()

  return async (talk) => {
    const differences: string[] = []
    note('runtime', await takeTalkOnRuntime(talk, cases, scripted, ask))
    if (cases.open && isSayable(talk)) note('world', await inWorld(cases.open, talk, cases))
    for (const step of faultSteps([talk], cases, ask)) {
      if (faulted.has(step.key)) continue
      faulted.add(step.key)
      for (const { fault, difference } of await holdFaults(step, scripted, ask)) note(fault, difference)
    }
    return differences

    function note(on: string, difference: TalkDifference | undefined): void {
      if (difference) differences.push(`${on}, ${talkDifferenceText(difference)}`)
    }
  }
}

async function inWorld(
  open: NonNullable<TalkCases['open']>,
  talk: Talk,
  cases: TalkCases,
): Promise<TalkDifference | undefined> {
  const stage = await open()
  try {
    return await takeTalk(talk, stage, cases)
  } finally {
    await stage.close()
  }
}

/** Nothing in it that only a script brings about. */
function isSayable({ steps }: Talk): boolean {
  return steps.every(({ move: { fails, meanwhile } }) => fails === undefined && meanwhile === undefined)
}
