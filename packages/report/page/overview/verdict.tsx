import { summed } from '../../src/view/kinds-of.ts'
import { wrongOf } from '../../src/view/wrong-of.ts'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'

/** Whether all is well, and how much was looked at. */
export function Verdict() {
  const words = useWords()
  const { suites, seed } = useReport().data
  if (suites.length === 0) return <p class="quiet">{words.noSuites}</p>

  const all = suites.map(wrongOf)
  const [failed, findings, missing] = (['failed', 'findings', 'missing'] as const).map((kind) =>
    all.reduce((sum, wrong) => sum + wrong[kind].length, 0),
  )
  const told = [
    ...(failed ? [words.failed(failed)] : []),
    ...(findings ? [words.findings(findings)] : []),
    ...(missing ? [words.missing(missing)] : []),
  ]
  const paths = suites.reduce((sum, suite) => sum + suite.paths.length, 0)
  const isWell = told.length === 0
  const isRun = suites.every((suite) => suite.paths.every(({ status }) => status !== 'notRun'))
  return (
    <section class="verdict" data-well={isWell} aria-labelledby="verdict">
      <span class="seal" aria-hidden="true">
        {isWell ? '✓' : '✗'}
      </span>
      <div>
        <h2 id="verdict">{isWell ? words.well : words.notWell}</h2>
        <p>{isWell ? (isRun ? words.wellSays : words.notRunSays) : told.join(' · ')}</p>
      </div>
      <dl class="totals">
        <div>
          <dt>{words.pathsTitle}</dt>
          <dd>{paths}</dd>
        </div>
        {summed(suites).map(({ kind, all: count, covered, allowed }) => (
          <div key={kind}>
            <dt>{words.kinds[kind]}</dt>
            <dd>
              {Math.floor(((covered + allowed.length) * 100) / count)} %
              <small>
                {covered}/{count}
                {allowed.length > 0 && ` ≈ ${allowed.length}`}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet seed">
        {words.machines(suites.length)} · {words.seed} {seed}
      </p>
    </section>
  )
}
