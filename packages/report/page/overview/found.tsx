import { shownPaths } from '../../src/view/shown-paths.ts'
import { PathLinks } from '../parts/path-links.tsx'
import { PlaceLink } from '../parts/place-link.tsx'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'

/** So many suites show their paths at once. */
const most = 12

/** The paths that fit what is looked for, suite by suite. */
export function Found() {
  const words = useWords()
  const { data, address } = useReport()
  const found = data.suites
    .map((suite) => ({ suite, paths: shownPaths(suite, address) }))
    .filter(({ paths }) => paths.length > 0)
  if (found.length === 0) return <p class="overview quiet">{words.nothingFound}</p>
  return (
    <div class="overview found">
      {found.map(({ suite, paths }, index) => (
        <section key={suite.key} aria-label={suite.key}>
          <h2>
            <PlaceLink to={{ suite: suite.key }}>{suite.key}</PlaceLink>{' '}
            <small>{words.paths(paths.length)}</small>
          </h2>
          {index < most && <PathLinks suite={suite} paths={paths} />}
        </section>
      ))}
    </div>
  )
}
