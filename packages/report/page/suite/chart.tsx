import type { Drawing } from '@cristal/chart'
import { arrowKey, Canvas } from '@cristal/chart/page'
import { useEffect, useState } from 'preact/hooks'

import type { SuiteData } from '../../src/page-data.ts'
import { coverageMarks } from '../../src/view/coverage-marks.ts'
import type { Way } from '../../src/view/way-of.ts'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'

interface ChartProps {
  readonly suite: SuiteData
  readonly drawing: Drawing
  /** Of the path that is shown. */
  readonly way: Way | undefined
}

/** The machine's drawing, with what is covered, and the way of the path that is shown. */
export function Chart({ suite, drawing, way }: ChartProps) {
  const words = useWords()
  const { address, go } = useReport()
  const [selected, select] = useState(address.at)
  const marks = coverageMarks(suite)
  const kinds = (['covered', 'missing', 'allowed'] as const).filter(isUsed)
  // A path that is opened, or a list that is cleared, leaves nothing chosen in the drawing.
  useEffect(() => select(address.at), [address.at, address.path])

  return (
    <section class="chart" aria-label={words.drawing}>
      <Canvas
        drawing={drawing}
        names={{ ...words, label: `${words.statesOf} ${suite.key}`, hint: words.chartHint }}
        stateLook={(path) => ({
          active: way?.active.includes(path) ?? false,
          visited: way?.visited.has(path) ?? false,
          coverage: marks.of(path),
          spoken: words.marks[marks.of(path)],
        })}
        arrowLook={(arrow) => {
          const key = arrowKey(arrow)
          const coverage = marks.ofArrow(key)
          return {
            taken: way?.taken.has(key) ?? false,
            way: way?.arrows.has(key) ?? false,
            coverage,
            ...(coverage && { spoken: words.marks[coverage] }),
          }
        }}
        active={way?.active ?? []}
        selected={selected}
        select={(key) => {
          select(key)
          if (key === undefined) go({ at: undefined })
        }}
        pick={pick}
        open={pick}
        up={() => go({ at: undefined, path: undefined, step: undefined })}
        arrows
        legend={
          <ul class="legend">
            {[...kinds, ...(way ? (['way', 'taken'] as const) : [])].map((kind) => (
              <li key={kind} class={kind}>
                {words.legend[kind]}
              </li>
            ))}
          </ul>
        }
      />
    </section>
  )

  /** Shows the paths that pass there; once more, all of them again. */
  function pick(key: string): void {
    const at = key === address.at && address.path === undefined ? undefined : key
    select(at)
    go({ at, path: undefined, step: undefined })
  }

  function isUsed(mark: 'covered' | 'missing' | 'allowed'): boolean {
    return (
      drawing.states.some(({ path, kind }) => kind !== 'start' && marks.of(path) === mark) ||
      drawing.arrows.some((arrow) => marks.ofArrow(arrowKey(arrow)) === mark)
    )
  }
}
