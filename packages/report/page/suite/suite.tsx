import { useState } from 'preact/hooks'

import type { SuiteData } from '../../src/page-data.ts'
import { wayOf } from '../../src/view/way-of.ts'
import { Numbers } from '../parts/numbers.tsx'
import { Stepping } from '../path/stepping.tsx'
import { Talk } from '../path/talk.tsx'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'
import { Chart } from './chart.tsx'
import { Facts } from './facts.tsx'
import { Paths } from './paths.tsx'

const views = ['pathsTitle', 'drawing', 'coverage'] as const

/** One suite: its paths beside its drawing. On a phone one of the two at a time. */
export function Suite({ suite }: { suite: SuiteData }) {
  const words = useWords()
  const { address, go } = useReport()
  const [view, setView] = useState<(typeof views)[number]>('pathsTitle')
  const path = suite.paths.find(({ name }) => name === address.path)
  const step = Math.min(Math.max(1, address.step ?? 1), path?.steps.length ?? 1) - 1
  const way = path && wayOf(suite, path, step)
  return (
    <div class="suite" data-view={view} data-drawn={suite.drawing !== undefined}>
      <header class="suite-head">
        <h2>{suite.key}</h2>
        <p lang="pt-BR">{suite.description}</p>
        <Numbers coverage={suite.coverage} partial={suite.partial} />
        <p class="quiet file">{suite.file}</p>
      </header>
      <nav class="views" aria-label={suite.key}>
        {views.map((each) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
            {words[each]}
          </button>
        ))}
      </nav>
      <div class="side">
        {path ? (
          <Talk key={path.name} suite={suite} path={path} step={step} move={move} />
        ) : (
          <Paths key="list" suite={suite} />
        )}
        {path && <Stepping step={step} last={path.steps.length - 1} move={move} />}
      </div>
      {suite.drawing ? (
        <Chart suite={suite} drawing={suite.drawing} way={way} />
      ) : (
        <section class="chart" aria-label={words.drawing}>
          <p class="quiet">{words.noDrawing}</p>
        </section>
      )}
      <Facts suite={suite} />
    </div>
  )

  function move(to: number): void {
    const last = (path?.steps.length ?? 1) - 1
    go({ step: Math.min(last, Math.max(0, to)) + 1 })
  }
}
