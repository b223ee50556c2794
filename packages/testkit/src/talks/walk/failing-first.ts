import type { TalkMove } from './talk-move.ts'
import type { AskWork, WorkAnswer } from './work-answers.ts'

/** The same answers, but that the first piece of work of a name fails. */
export function failingFirst(ask: AskWork, fails: TalkMove['fails']): AskWork {
  let isToFail = fails !== undefined
  return async (src, input) => {
    if (fails === undefined || !isToFail || src !== fails.src) return ask(src, input)
    isToFail = false
    return failure(fails.kind)
  }
}

function failure(kind: string): WorkAnswer {
  const error = { name: 'Error', kind, reason: 'failed', message: 'It failed in a walk.' }
  return { type: 'effect.failed', error }
}
