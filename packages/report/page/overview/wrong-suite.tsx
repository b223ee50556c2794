import type { SuiteData } from '../../src/page-data.ts'
import { wrongOf } from '../../src/view/wrong-of.ts'
import { Findings } from '../parts/findings.tsx'
import { Missing } from '../parts/missing.tsx'
import { PathLinks } from '../parts/path-links.tsx'
import { PlaceLink } from '../parts/place-link.tsx'
import { useWords } from '../words/use-words.ts'

/** A suite with all that is wrong with it. */
export function WrongSuite({ suite }: { suite: SuiteData }) {
  const words = useWords()
  const { failed, findings, missing } = wrongOf(suite)
  return (
    <article class="wrong-suite">
      <header>
        <h3>
          <PlaceLink to={{ suite: suite.key }}>{suite.key}</PlaceLink>
        </h3>
        <p class="quiet" lang="pt-BR">
          {suite.description}
        </p>
        <p class="quiet file">{suite.file}</p>
      </header>
      {failed.length > 0 && (
        <section>
          <h4>{words.failed(failed.length)}</h4>
          <PathLinks suite={suite} paths={failed} />
        </section>
      )}
      {findings.length > 0 && (
        <section>
          <h4>{words.findings(findings.length)}</h4>
          <Findings findings={findings} />
        </section>
      )}
      {missing.length > 0 && (
        <section>
          <h4>{words.missing(missing.length)}</h4>
          <Missing suite={suite} />
        </section>
      )}
    </article>
  )
}
