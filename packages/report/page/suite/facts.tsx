import type { SuiteData } from '../../src/page-data.ts'
import { kindsOf } from '../../src/view/kinds-of.ts'
import { wrongOf } from '../../src/view/wrong-of.ts'
import { Findings } from '../parts/findings.tsx'
import { Missing } from '../parts/missing.tsx'
import { useWords } from '../words/use-words.ts'
import { GoalList } from './goal-list.tsx'

/** What is not covered first; then what is allowed, and all states and transitions as lists. */
export function Facts({ suite }: { suite: SuiteData }) {
  const words = useWords()
  const { findings, missing } = wrongOf(suite)
  const uncovered = suite.partial ? kindsOf(suite.coverage).flatMap((each) => each.missing) : []
  const allowed = [
    ...Object.entries(suite.allowed),
    ...uncovered.map((name) => [name, words.allowedElsewhere] as const),
  ]
  return (
    <section class="facts" aria-label={words.coverage} tabIndex={0}>
      {missing.length > 0 && (
        <details open>
          <summary>
            <h3>{words.missing(missing.length)}</h3>
          </summary>
          <Missing suite={suite} />
        </details>
      )}
      {findings.length > 0 && (
        <details open>
          <summary>
            <h3>{words.findings(findings.length)}</h3>
          </summary>
          <Findings findings={findings} />
        </details>
      )}
      {allowed.length > 0 && (
        <details open={missing.length + findings.length === 0}>
          <summary>
            <h3>{words.allowedCount(allowed.length)}</h3>
          </summary>
          <dl class="allowed">
            {allowed.map(([name, reason]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <GoalList
        title={words.states}
        suite={suite}
        goals={suite.states.map(({ name, description }) => ({ name, says: description }))}
      />
      <GoalList
        title={words.transitions}
        suite={suite}
        goals={suite.transitions.map(({ id }) => ({ name: id, says: '' }))}
      />
    </section>
  )
}
