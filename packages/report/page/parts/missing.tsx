import type { SuiteData } from '../../src/page-data.ts'
import { kindsOf } from '../../src/view/kinds-of.ts'
import { placeOf } from '../../src/view/place-of.ts'
import { useWords } from '../words/use-words.ts'
import { PlaceLink } from './place-link.tsx'

/** So many of a kind are shown until somebody asks for all. */
const atOnce = 12

/** What no path covers and nobody allows, kind by kind. */
export function Missing({ suite }: { suite: SuiteData }) {
  const words = useWords()
  return (
    <dl class="missing">
      {kindsOf(suite.coverage).map(({ kind, missing }) =>
        missing.length === 0 ? null : (
          <div key={kind}>
            <dt>{words.kinds[kind]}</dt>
            <dd>
              <Names suite={suite} names={missing.slice(0, atOnce)} />
              {missing.length > atOnce && (
                <details>
                  <summary>{words.more(missing.length - atOnce)}</summary>
                  <Names suite={suite} names={missing.slice(atOnce)} />
                </details>
              )}
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** Where there is a drawing, each leads to its place in it. */
function Names({ suite, names }: { suite: SuiteData; names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          {suite.drawing ? (
            <PlaceLink to={{ suite: suite.key, at: placeOf(suite, name) }}>{name}</PlaceLink>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  )
}
