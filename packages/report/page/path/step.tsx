import type { PathData, StepData, SuiteData } from '../../src/page-data.ts'
import { useWords } from '../words/use-words.ts'
import { Bubble } from './bubble.tsx'
import { useHappening } from './use-happening.ts'

interface StepProps {
  readonly suite: SuiteData
  readonly path: PathData
  readonly index: number
  readonly step: StepData
  readonly current: boolean
  readonly choose: () => void
}

/** One step: what happens, what is said, where it comes to. */
export function Step({ suite, path, index, step, current, choose }: StepProps) {
  const words = useWords()
  const before = path.steps[index - 1]
  const { sign, what, detail } = useHappening(suite, before, step)
  const states = step.states.map((place) => suite.names[place] ?? '')
  return (
    <li class={`step ${step.by}`} data-current={current} data-ends={step.ends}>
      <button
        type="button"
        class="step-head"
        aria-current={current ? 'step' : undefined}
        tabIndex={current ? 0 : -1}
        onClick={choose}
      >
        <span class="number">{index + 1}</span>
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
        <span class="what">
          <b>{what}</b> {detail !== '' && <span lang="en">{detail}</span>}
        </span>
      </button>
      {step.lines.length > 0 && (
        <ol class="bubbles">
          {step.lines.map((line, at) => (
            <Bubble key={at} line={line} />
          ))}
        </ol>
      )}
      <ul class="after">
        {step.begins.map((work) => (
          <li key={work} class="begins">
            <span class="unseen">{words.begins}</span> <span aria-hidden="true">⚙</span> {work}
          </li>
        ))}
        {states.map((name) => (
          <li key={name} class="state-chip">
            <span class="unseen">{words.comesTo}</span> <span aria-hidden="true">→</span> <b>{name}</b>{' '}
            <span lang="pt-BR">{suite.states.find((state) => state.name === name)?.description}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}
