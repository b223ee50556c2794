import { capabilities, render, type Said, type Texts } from '@cristal/dialogue'

import type { LineResult, StepResult } from '../results/results.ts'
import type { Talk } from './talks-of.ts'
import { moveLabel, type TalkMove } from './walk/talk-move.ts'

/** The steps of a talk as plain JSON: what is written and said, and where every machine of the bot stands. */
export function talkSteps({ steps, texts }: Pick<Talk, 'steps' | 'texts'>): readonly StepResult[] {
  return steps.map(({ move, reached: { trace, states } }) => ({
    label: moveLabel(move),
    by: move.does === 'wait' ? 'timer' : 'event',
    lines: [...written(move), ...trace.said.map((said) => lineOf(said, texts))],
    begins: trace.work.map(({ src }) => src),
    states: innermost(states),
    taken: [],
  }))
}

function written(move: TalkMove): readonly LineResult[] {
  if (move.does === 'wait' || move.does === 'agent') return []
  const { fails: _, meanwhile: __, ...plain } = move
  return [{ who: 'person', text: moveLabel(plain), options: [] }]
}

function lineOf(said: Said, texts: Texts): LineResult {
  const { text } = render(said, texts, capabilities.web, 0)
  const options = (said.options ?? []).map(({ title }) => title)
  return { who: said.agent === undefined ? 'bot' : 'agent', text, key: said.text, options }
}

/** Without the states around others. */
function innermost(states: readonly string[]): readonly string[] {
  return states.filter((state) => !states.some((other) => other.startsWith(`${state}.`)))
}
