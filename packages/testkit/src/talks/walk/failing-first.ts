import type { TalkMove } from './talk-move.ts'
import type { AskWork, WorkAnswer } from './work-answers.ts'

/** The same answers, but that one piece of work of a name fails: the first, or the one that is told. */
export function failingFirst(ask: AskWork, fails: TalkMove['fails']): AskWork {
  let left = fails === undefined ? 0 : (fails.nth ?? 1)
  return async (src, input) => {
    if (fails === undefined || src !== fails.src) return ask(src, input)
    left--
    return left === 0 ? failure(fails.kind) : ask(src, input)
  }
}

function failure(kind: string): WorkAnswer {
  const error = { name: 'Error', kind, reason: 'failed', message: 'It failed in a walk.' }
  return { type: 'effect.failed', error }
}
