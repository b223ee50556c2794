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
  readonly move: (step: number) => void
}

/** A path as a talk, step by step. */
export function Talk({ suite, path, step, move }: TalkProps) {
  const words = useWords()
  const { address } = useReport()
  const list = useRef<HTMLOListElement>(null)
  const last = path.steps.length - 1
  useEffect(() => {
    list.current?.querySelector('[data-current=true]')?.scrollIntoView({ block: 'nearest' })
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
        {path.ms > 0 && <p class="took">{words.takes(path.ms)}</p>}
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
