import type { StepData, SuiteData } from '../../src/page-data.ts'
import { durationText } from '../../src/view/duration-text.ts'
import { useWords } from '../words/use-words.ts'

/** What happens in a step, in words. */
export interface Happening {
  readonly sign: string
  readonly what: string
  /** What the cases call it; empty where that says nothing more. */
  readonly detail: string
}

/** Says what happens in a step; whether somebody was waited for is told by where the talk stood before. */
export function useHappening(suite: SuiteData, before: StepData | undefined, step: StepData): Happening {
  const words = useWords()
  const { by, label, ends, work = '', delay, event = '' } = step
  const written = step.lines.find(({ who }) => who === 'person')?.text
  switch (by) {
    case 'start':
      return { sign: '▶', what: words.by.start, detail: label === 'start' ? '' : label }
    case 'event':
      return written === undefined
        ? { sign: '◆', what: event || words.by.event, detail: label }
        : { sign: '✎', what: words.who.person, detail: label === written ? '' : label }
    case 'outcome':
      return {
        sign: ends === 'failed' ? '⚠' : '⚙',
        what: `${work} ${ends ? words.ends[ends] : ''}`.trim(),
        detail: label,
      }
    case 'timer':
      return { sign: '◷', what: waited(delay), detail: label }
  }

  function waited(ms: number | undefined): string {
    if (ms === undefined) return words.by.timer
    const stood = (before?.states ?? []).map((place) => suite.names[place])
    const isForPerson = suite.states.some(({ name, waits }) => waits && stood.includes(name))
    return isForPerson ? words.nobodyWrites(durationText(ms)) : words.passes(durationText(ms))
  }
}
