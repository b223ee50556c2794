import { useEffect, useRef } from 'preact/hooks'

import type { Machine } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import type { Active } from './active.ts'

interface CrumbsProps {
  readonly way: readonly Machine[]
  readonly running: readonly Active[]
  readonly follows: boolean
  readonly go: (key: string) => void
  readonly follow: () => void
}

/** Which machine is shown, where the conversation stands, and the way between them. */
export function Crumbs({ way, running, follows, go, follow }: CrumbsProps) {
  const words = useWords()
  const shown = way.at(-1)
  const list = useRef<HTMLOListElement>(null)
  const beside = way.filter((machine) => !running.some((each) => each.machine === machine))
  const steps = [...running, ...beside.map((machine) => ({ machine, paths: [] }))]
  useEffect(() => {
    if (!list.current) return
    // Also when it comes in sight at all: on a phone it is hidden at first.
    const sized = new ResizeObserver(() => {
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
    })
    sized.observe(list.current)
    return () => sized.disconnect()
  }, [shown?.key, steps.length])

  return (
    <nav class="crumbs" aria-label={words.machines}>
      <ol ref={list}>
        {steps.map(({ machine, paths }) => (
          <li
            key={machine.key}
            data-active={paths.length > 0}
            data-state={paths.length > 0 ? `${machine.label}.${paths.at(-1)}` : undefined}
          >
            <button
              type="button"
              aria-current={machine === shown ? 'true' : undefined}
              onClick={() => go(machine.key)}
            >
              <b>{machine.name}</b>
              {paths.length > 0 && <span class="state">{paths.at(-1)}</span>}
            </button>
          </li>
        ))}
        {running.length === 0 && <li class="quiet">{words.notBegun}</li>}
      </ol>
      <button type="button" class="follow" aria-pressed={follows} onClick={follow}>
        {words.follow}
      </button>
    </nav>
  )
}
