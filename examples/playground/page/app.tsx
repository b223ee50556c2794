import { useSetting } from '@cristal/chart/page'
import { useEffect, useState } from 'preact/hooks'

import { Bar } from './bar/bar.tsx'
import { Chart } from './chart/chart.tsx'
import { useCharts } from './live/use-charts.ts'
import { useLive } from './live/use-live.ts'
import { useContact } from './settings.ts'
import { Side } from './side/side.tsx'
import { Talk } from './talk/talk.tsx'
import { en } from './words/en.ts'
import { pt } from './words/pt.ts'
import { WordsContext } from './words/use-words.ts'

/** The page: the talk, and beside it what happens inside. On a phone one of the two at a time. */
export function App() {
  const [contact, newContact] = useContact()
  const [language, setLanguage] = useSetting('language', ['pt', 'en'])
  const [theme, setTheme] = useSetting('theme', ['auto', 'light', 'dark'])
  const [view, setView] = useState<'talk' | 'inside'>('talk')
  const live = useLive(contact)
  const charts = useCharts(live.connected)
  const words = language === 'en' ? en : pt

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
    document.documentElement.lang = language === 'en' ? 'en' : 'pt-BR'
  }, [theme, language])

  return (
    <WordsContext.Provider value={words}>
      <main class="frame" data-view={view}>
        <h1 class="unseen">Cristal</h1>
        <nav class="views">
          {(['talk', 'inside'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {words[each]}
            </button>
          ))}
        </nav>
        <Talk contact={contact} live={live} newTalk={newContact} />
        <section class="inside" aria-label={words.inside}>
          <Bar
            live={live}
            language={{ switch: () => setLanguage(language === 'en' ? 'pt' : 'en') }}
            theme={{ chosen: theme, choose: setTheme }}
          />
          <Chart charts={charts} state={live.state} />
          <Side state={live.state} />
        </section>
      </main>
    </WordsContext.Provider>
  )
}
