import { useMemo, useState } from 'preact/hooks'

import type { SuiteData } from '../../src/page-data.ts'
import { coverageMarks } from '../../src/view/coverage-marks.ts'
import { passing } from '../../src/view/passing.ts'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'

interface GoalListProps {
  readonly title: string
  readonly suite: SuiteData
  readonly goals: readonly { readonly name: string; readonly says: string }[]
}

/** States or transitions as a list, each with the paths that pass there; made when it is opened. */
export function GoalList({ title, suite, goals }: GoalListProps) {
  const words = useWords()
  const { address, go } = useReport()
  const [isOpen, setOpen] = useState(false)
  const marks = useMemo(() => coverageMarks(suite), [suite])
  if (goals.length === 0) return null
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>
          {title} <small>{goals.length}</small>
        </h3>
      </summary>
      {isOpen && (
        <ul class="goals">
          {goals.map(({ name, says }) => {
            const count = suite.paths.filter(passing(suite, name)).length
            const mark = marks.of(name)
            return (
              <li key={name} data-coverage={mark}>
                <span role="img" class="mark" aria-label={words.marks[mark]} title={words.marks[mark]}>
                  {signs[mark]}
                </span>
                <span>
                  <b>{name}</b>{' '}
                  <span class="quiet" lang="pt-BR">
                    {says}
                  </span>
                </span>
                {count > 0 && (
                  <button
                    type="button"
                    aria-pressed={address.at === name}
                    aria-label={`${words.passHere(count)}: ${name}`}
                    onClick={() => go({ at: name, path: undefined, step: undefined })}
                  >
                    {words.paths(count)}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </details>
  )
}

const signs = { covered: '✓', missing: '✗', allowed: '≈' } as const
