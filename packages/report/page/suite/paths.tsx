import type { SuiteData } from '../../src/page-data.ts'
import { shownPaths } from '../../src/view/shown-paths.ts'
import { PathLinks } from '../parts/path-links.tsx'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'

/** The paths of a suite that fit what is chosen. */
export function Paths({ suite }: { suite: SuiteData }) {
  const words = useWords()
  const { data, address, go } = useReport()
  const { query = '', at } = address
  const shown = shownPaths(suite, address)
  const elsewhere =
    query === '' ? 0 : data.suites.reduce((sum, each) => sum + shownPaths(each, { query }).length, 0)
  return (
    <section class="paths" aria-labelledby="paths">
      <header>
        <h3 id="paths">{words.paths(shown.length)}</h3>
        {at !== undefined && (
          <p class="at">
            {words.passing} <b>{at}</b>
            <button type="button" onClick={() => go({ at: undefined })}>
              {words.clear}
            </button>
          </p>
        )}
        {elsewhere > shown.length && (
          <button
            type="button"
            class="everywhere"
            onClick={() => go({ suite: undefined, at: undefined, only: undefined })}
          >
            {words.everywhere(elsewhere)}
          </button>
        )}
      </header>
      {shown.length === 0 ? (
        <p class="quiet">{suite.paths.length === 0 ? words.noPaths : words.nothingFound}</p>
      ) : (
        <PathLinks key={at ?? ''} suite={suite} paths={shown} />
      )}
    </section>
  )
}
