import type { PathData } from '../../src/page-data.ts'
import { useWords } from '../words/use-words.ts'

/** How a path went: a sign, and its name for those who do not see it. */
export function StatusMark({ status }: Pick<PathData, 'status'>) {
  const words = useWords()
  return (
    <span
      class={`status ${status}`}
      role="img"
      aria-label={words.status[status]}
      title={words.status[status]}
    >
      {signs[status]}
    </span>
  )
}

const signs = { passed: '✓', failed: '✗', notRun: '○' } as const
