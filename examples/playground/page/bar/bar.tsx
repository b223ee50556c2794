import { useEffect, useState } from 'preact/hooks'

import { command } from '../live/command.ts'
import type { Live } from '../live/use-live.ts'
import { useWords } from '../words/use-words.ts'
import { Clock } from './clock.tsx'
import { FaultChoice } from './fault-choice.tsx'
import { ScenarioChoice } from './scenario-choice.tsx'

type Theme = 'auto' | 'light' | 'dark'

interface BarProps {
  readonly live: Live
  readonly language: { readonly switch: () => void }
  readonly theme: { readonly chosen: Theme; readonly choose: (theme: Theme) => void }
}

/** What changes the world that the bot lives in, and how the page looks. */
export function Bar({ live, language, theme }: BarProps) {
  const words = useWords()
  const [notice, setNotice] = useState('')
  const { state } = live

  useEffect(() => {
    if (notice === '') return
    const timer = setTimeout(() => setNotice(''), 5000)
    return () => clearTimeout(timer)
  }, [notice])

  return (
    <header class="bar">
      <div class="world">
        {state && <ScenarioChoice state={state} ask={ask} />}
        {state && <FaultChoice state={state} ask={ask} />}
        {state && <Clock clock={state.clock} ahead={live.ahead} ask={ask} />}
      </div>
      <div class="page-tools">
        <button type="button" onClick={() => void restart()}>
          {words.restart}
        </button>
        <select
          aria-label={words.theme}
          value={theme.chosen}
          onChange={(event) => theme.choose(event.currentTarget.value as Theme)}
        >
          {(['auto', 'light', 'dark'] as const).map((each) => (
            <option key={each} value={each}>
              {words.themes[each]}
            </option>
          ))}
        </select>
        <button type="button" class="language" title={words.languageName} onClick={language.switch}>
          {words.language}
        </button>
      </div>
      <p class="notice" role="status">
        {notice}
      </p>
    </header>
  )

  async function ask(path: string, body: object): Promise<void> {
    const wrong = await command(`/api/playground/${path}`, body)
    setNotice(wrong === 'offline' ? words.offline : (wrong ?? ''))
  }

  async function restart(): Promise<void> {
    const wrong = await command('/api/playground/restart', {})
    setNotice(wrong ?? words.restarted)
  }
}
