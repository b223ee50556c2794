import type { SuiteData } from '../../src/page-data.ts'
import { kindsOf } from '../../src/view/kinds-of.ts'
import { placeOf } from '../../src/view/place-of.ts'
import { useWords } from '../words/use-words.ts'
import { PlaceLink } from './place-link.tsx'

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
              <ul>
                {missing.map((name) => (
                  <li key={name}>
                    <PlaceLink to={{ suite: suite.key, at: placeOf(suite, name) }}>{name}</PlaceLink>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
