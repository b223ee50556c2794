import type { SuiteData } from '../../src/page-data.ts'
import { kinds } from '../../src/view/kinds-of.ts'
import { PlaceLink } from '../parts/place-link.tsx'
import { useWords } from '../words/use-words.ts'

/** Kinds with a column of their own. */
const told = kinds.filter((kind) => ['state', 'transition', 'guard', 'text', 'outcome'].includes(kind))

/** Suites one below the other, in numbers. */
export function SuiteTable({ suites }: { suites: readonly SuiteData[] }) {
  const words = useWords()
  return (
    <table class="suites">
      <thead>
        <tr>
          <th scope="col">{words.machine}</th>
          <th scope="col">{words.pathsTitle}</th>
          {told.map((kind) => (
            <th key={kind} scope="col">
              {words.kinds[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {suites.map((suite) => (
          <tr key={suite.key}>
            <th scope="row">
              <PlaceLink to={{ suite: suite.key }}>{suite.key}</PlaceLink>
              <span class="quiet" lang="pt-BR">
                {suite.description}
              </span>
              <Allowed suite={suite} />
            </th>
            <td>
              <span class="label">{words.pathsTitle}</span> {suite.paths.length}
            </td>
            {told.map((kind) => {
              const { all, covered, allowed } = suite.coverage[kind]
              return (
                <td key={kind} data-nothing={all === 0}>
                  <span class="label">{words.kinds[kind]}</span> {all === 0 ? '–' : `${covered}/${all}`}
                  {allowed.length > 0 && <small> +{allowed.length}≈</small>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Allowed({ suite: { allowed, partial } }: { suite: SuiteData }) {
  const words = useWords()
  const count = Object.keys(allowed).length
  if (count === 0 && !partial) return null
  return <span class="allowed-count">≈ {partial ? words.allowedElsewhere : words.allowedCount(count)}</span>
}
