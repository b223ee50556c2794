import type { StepLine } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

/** So much of a long way is shown at once. */
const shown = 5

/** The last steps, newest first: the event, the way it took, and what it said. */
export function Steps({ steps }: { steps: readonly StepLine[] }) {
  const words = useWords()
  if (steps.length === 0) return <p class="quiet">{words.noSteps}</p>
  return (
    <ol class="steps">
      {steps.toReversed().map((step) => (
        <Step key={step.key} step={step} />
      ))}
    </ol>
  )
}

function Step({ step }: { step: StepLine }) {
  const words = useWords()
  const { at, event, said } = step
  const way = step.transitions.filter(({ to }) => to.length > 0)
  return (
    <li>
      <h2>
        {event} <span class="of">{workOf(step)}</span> <time dateTime={at}>{at.slice(11, 19)}</time>
      </h2>
      <Way transitions={way.slice(0, shown)} />
      {way.length > shown && (
        <details>
          <summary>
            {way.length - shown} {words.more}
          </summary>
          <Way transitions={way.slice(shown)} />
        </details>
      )}
      {said.map((text, index) => (
        <p key={index} class="said">
          {text}
        </p>
      ))}
    </li>
  )
}

function Way({ transitions }: Pick<StepLine, 'transitions'>) {
  if (transitions.length === 0) return null
  return (
    <ul class="way">
      {transitions.map(({ from, to }, index) => (
        <li key={index}>
          {lastOf(from)} → <b>{to.map(lastOf).join(', ')}</b>
        </li>
      ))}
    </ul>
  )
}

/** Which work ended, as the first transition after it says. */
function workOf({ event, transitions }: StepLine): string {
  if (!event.startsWith('effect.')) return ''
  return /^xstate\.(?:done|error)\.actor\.(.+)$/.exec(transitions[0]?.event ?? '')?.[1] ?? ''
}

/** The machine and the state, without those above. */
function lastOf(state: string): string {
  return state.split('.').slice(-2).join('.')
}
