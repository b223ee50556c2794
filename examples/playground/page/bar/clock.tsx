import { useEffect, useState } from 'preact/hooks'

import type { ClockState } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import type { Ask } from './ask.ts'

const minute = 60_000

/** The time of the scenario, and what moves it. */
export function Clock({ clock, ahead, ask }: { clock: ClockState; ahead: number; ask: Ask }) {
  const words = useWords()
  const now = useNow() + ahead
  const shown = new Intl.DateTimeFormat('pt-BR', {
    timeZone: clock.timeZone,
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(now)
  const moves = [
    [words.minute, minute],
    [words.quarter, 15 * minute],
    [words.day, 24 * 60 * minute],
  ] as const

  return (
    <div class="clock" role="group" aria-label={words.later}>
      <time aria-label={words.clock}>{shown}</time>
      {moves.map(([label, advanceMs]) => (
        <button key={label} type="button" onClick={() => void ask('clock', { advanceMs })}>
          {label}
        </button>
      ))}
    </div>
  )
}

/** This machine's time, each second. */
function useNow(): number {
  const [now, set] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => set(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
