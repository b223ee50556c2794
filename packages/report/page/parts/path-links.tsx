import { useRef, useState } from 'preact/hooks'

import type { PathData, SuiteData } from '../../src/page-data.ts'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'
import { PathName } from './path-name.tsx'
import { PlaceLink } from './place-link.tsx'
import { StatusMark } from './status-mark.tsx'

/** So many are shown until somebody asks for more. */
const atOnce = 60

interface PathLinksProps {
  readonly suite: SuiteData
  readonly paths: readonly PathData[]
}

/** Paths to choose from: one is reached with Tab, the others with the arrow keys. */
export function PathLinks({ suite, paths }: PathLinksProps) {
  const words = useWords()
  const { address } = useReport()
  const list = useRef<HTMLOListElement>(null)
  const [most, setMost] = useState(atOnce)
  const [reached, reach] = useState(0)
  const shown = paths.slice(0, most)
  const tabbed = Math.min(reached, shown.length - 1)
  return (
    <>
      <ol class="path-links" ref={list} onKeyDown={press}>
        {shown.map((path, index) => (
          <li key={path.name}>
            <PlaceLink
              to={{ suite: suite.key, path: path.name, step: 1, at: address.suite && address.at }}
              tabIndex={index === tabbed ? 0 : -1}
            >
              <StatusMark status={path.status} />
              <PathName name={path.name} suite={suite.name} />
            </PlaceLink>
          </li>
        ))}
      </ol>
      {paths.length > most && (
        <button type="button" class="more" onClick={() => setMost(most + 10 * atOnce)}>
          {words.more(Math.min(paths.length - most, 10 * atOnce))}
        </button>
      )}
    </>
  )

  function press(event: KeyboardEvent): void {
    const to = { ArrowDown: tabbed + 1, ArrowUp: tabbed - 1, Home: 0, End: shown.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.min(shown.length - 1, Math.max(0, to))
    reach(next)
    list.current?.querySelectorAll('a')[next]?.focus()
  }
}
