import type { SuiteData } from '../../src/page-data.ts'
import type { Only } from '../../src/view/address.ts'
import { isWell, worstFirst, wrongOf } from '../../src/view/wrong-of.ts'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'
import { Found } from './found.tsx'
import { SuiteTable } from './suite-table.tsx'
import { Verdict } from './verdict.tsx'
import { WrongSuite } from './wrong-suite.tsx'

/** All suites, what is wrong first. */
export function Overview() {
  const words = useWords()
  const { data, address } = useReport()
  const { query = '', only } = address
  const sorted = worstFirst(data.suites)
  const wrong = sorted.filter((suite) => !isWell(wrongOf(suite)))
  const shown = wrong.filter((suite) => isOf(suite, only))
  const well = sorted.filter((suite) => !wrong.includes(suite))

  if (query !== '') return <Found />
  return (
    <div class="overview">
      <Verdict />
      {shown.length > 0 && (
        <section aria-labelledby="wrong">
          <h2 id="wrong">{words.wrong}</h2>
          {shown.map((suite) => (
            <WrongSuite key={suite.key} suite={suite} />
          ))}
        </section>
      )}
      {only !== undefined && shown.length === 0 && <p class="quiet">{words.nothingFound}</p>}
      {only === undefined && well.length > 0 && (
        <section aria-labelledby="rest">
          <h2 id="rest">{words.rest}</h2>
          <SuiteTable suites={well} />
        </section>
      )}
    </div>
  )
}

function isOf(suite: SuiteData, only: Only | undefined): boolean {
  const { failed, findings, missing } = wrongOf(suite)
  switch (only) {
    case 'failed':
      return failed.length > 0
    case 'findings':
      return findings.length > 0
    case 'uncovered':
      return missing.length > 0
    case undefined:
      return true
  }
}
