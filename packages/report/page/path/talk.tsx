import { useEffect, useRef } from 'preact/hooks'

import type { PathData, SuiteData } from '../../src/page-data.ts'
import { PathName } from '../parts/path-name.tsx'
import { PlaceLink } from '../parts/place-link.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'
import { Differences } from './differences.tsx'
import { Step } from './step.tsx'

interface TalkProps {
  readonly suite: SuiteData
  readonly path: PathData
  /** Counted from 0. */
  readonly step: number
}

/** A path as a talk, step by step. */
export function Talk({ suite, path, step }: TalkProps) {
  const words = useWords()
  const { address, go } = useReport()
  const list = useRef<HTMLOListElement>(null)
  const last = path.steps.length - 1
  useEffect(() => {
    list.current?.querySelector('[aria-current=step]')?.scrollIntoView({ block: 'nearest' })
  }, [step])

  return (
    <section class="paths talk" aria-labelledby="path">
      <header>
        <PlaceLink to={{ at: address.at }} class="back">
          ‹ {words.back}
        </PlaceLink>
        <h3 id="path">
          <StatusMark status={path.status} /> <PathName name={path.name} suite={suite.name} />
        </h3>
        <div class="stepping">
          <button
            type="button"
            aria-label={words.previous}
            disabled={step === 0}
            onClick={() => move(step - 1)}
          >
            ←
          </button>
          <span role="status">{words.step(step + 1, path.steps.length)}</span>
          <button
            type="button"
            aria-label={words.next}
            disabled={step === last}
            onClick={() => move(step + 1)}
          >
            →
          </button>
        </div>
      </header>
      <div class="lines">
        <Differences differences={path.differences} />
        <ol ref={list} aria-label={words.steps} aria-description={words.stepHint} onKeyDown={press}>
          {path.steps.map((each, index) => (
            <Step
              key={index}
              suite={suite}
              path={path}
              index={index}
              step={each}
              current={index === step}
              choose={() => move(index)}
            />
          ))}
        </ol>
      </div>
    </section>
  )

  function move(to: number): void {
    go({ step: Math.min(last, Math.max(0, to)) + 1 })
  }

  function press(event: KeyboardEvent): void {
    const to = {
      ArrowDown: step + 1,
      ArrowRight: step + 1,
      ArrowUp: step - 1,
      ArrowLeft: step - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.min(last, Math.max(0, to))
    move(next)
    list.current?.querySelectorAll<HTMLElement>('.step-head')[next]?.focus({ preventScroll: true })
  }
}
