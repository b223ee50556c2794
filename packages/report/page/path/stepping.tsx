import { useWords } from '../words/use-words.ts'

interface SteppingProps {
  /** Counted from 0. */
  readonly step: number
  readonly last: number
  readonly move: (step: number) => void
}

/** Goes through a path step by step. */
export function Stepping({ step, last, move }: SteppingProps) {
  const words = useWords()
  return (
    <div class="stepping" role="group" aria-label={words.steps}>
      <button type="button" aria-label={words.previous} disabled={step <= 0} onClick={() => move(step - 1)}>
        ←
      </button>
      <span role="status">{words.step(step + 1, last + 1)}</span>
      <button type="button" aria-label={words.next} disabled={step >= last} onClick={() => move(step + 1)}>
        →
      </button>
    </div>
  )
}
