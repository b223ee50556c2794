import { useMemo } from 'preact/hooks'

import { onlys } from '../../src/view/address.ts'
import { shownPaths } from '../../src/view/shown-paths.ts'
import { useReport } from '../report-context.ts'
import { useWords } from '../words/use-words.ts'
import { Tools, type ToolsProps } from './tools.tsx'

/** What one looks for, and in which machine; how the page looks. */
export function Bar(props: ToolsProps) {
  const words = useWords()
  const { data, address, go } = useReport()
  const { query = '', only, suite } = address
  const isNarrowed = query !== '' || only === 'failed'
  const found = useMemo(
    () =>
      data.suites
        .filter(({ key }) => suite === undefined || key === suite)
        .map((each) => shownPaths(each, address).length)
        .filter((count) => count > 0),
    [data, suite, query, only, address.at],
  )

  return (
    <header class="bar">
      <h1>
        <a href="#" onClick={home}>
          <Gem /> {words.title}
        </a>
      </h1>
      <search>
        <label class="search">
          <span class="unseen">{words.search}</span>
          <input
            type="search"
            value={query}
            placeholder={`${words.search}: ${words.searchHint}`}
            onInput={({ currentTarget }) =>
              go({ query: currentTarget.value, path: undefined, step: undefined })
            }
          />
        </label>
        <label class="machine">
          <span>{words.machine}</span>
          <select
            value={suite ?? ''}
            onChange={({ currentTarget: { value } }) =>
              go({ suite: value || undefined, path: undefined, step: undefined, at: undefined })
            }
          >
            <option value="">{words.allMachines}</option>
            {data.suites.map(({ key }) => (
              <option key={key} value={key}>
                {key}
              </option>
            ))}
          </select>
        </label>
        <div class="only" role="group" aria-label={words.onlyLabel}>
          {onlys.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={only === each}
              onClick={() => go({ only: only === each ? undefined : each, path: undefined, step: undefined })}
            >
              {words.only[each]}
            </button>
          ))}
        </div>
        <p class="count" role="status">
          {isNarrowed &&
            (found.length === 0
              ? words.nothingFound
              : words.found(
                  found.reduce((sum, count) => sum + count, 0),
                  found.length,
                ))}
        </p>
      </search>
      <Tools {...props} />
    </header>
  )

  function home(event: Event): void {
    event.preventDefault()
    go({
      suite: undefined,
      path: undefined,
      step: undefined,
      at: undefined,
      query: undefined,
      only: undefined,
    })
  }
}

function Gem() {
  return (
    <svg class="gem" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <path d="M10 4h12l7 9-13 15L3 13z" />
      <path class="edge" d="M3 13h26M10 4l6 9 6-9M16 13v15" />
    </svg>
  )
}
