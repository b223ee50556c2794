import type { SuiteData } from '../../src/page-data.ts'
import { kindsOf } from '../../src/view/kinds-of.ts'
import { useWords } from '../words/use-words.ts'

/** How much of each kind is covered. */
export function Numbers({ coverage, partial }: Pick<SuiteData, 'coverage' | 'partial'>) {
  const words = useWords()
  return (
    <dl class="numbers">
      {kindsOf(coverage).map(({ kind, all, covered, missing }) => (
        <div
          key={kind}
          data-mark={missing.length > 0 && !partial ? 'missing' : covered < all ? 'allowed' : 'covered'}
        >
          <dt>{words.kinds[kind]}</dt>
          <dd>
            {covered}/{all}
          </dd>
        </div>
      ))}
    </dl>
  )
}
