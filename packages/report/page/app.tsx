import { useSetting } from '@cristal/chart/page'
import { useEffect, useRef } from 'preact/hooks'

import type { ReportData } from '../src/page-data.ts'
import { Bar } from './bar/bar.tsx'
import { Overview } from './overview/overview.tsx'
import { ReportContext } from './report-context.ts'
import { Suite } from './suite/suite.tsx'
import { useAddress } from './use-address.ts'
import { en } from './words/en.ts'
import { pt } from './words/pt.ts'
import { WordsContext } from './words/use-words.ts'

/** The page: all suites, or one with its drawing and its paths. */
export function App({ data }: { data: ReportData }) {
  const [address, go] = useAddress()
  const speaksPortuguese = navigator.language.startsWith('pt')
  const [language, setLanguage] = useSetting('language', speaksPortuguese ? ['pt', 'en'] : ['en', 'pt'])
  const [theme, setTheme] = useSetting('theme', ['auto', 'light', 'dark'])
  const content = useRef<HTMLElement>(null)
  const words = language === 'en' ? en : pt
  const suite = data.suites.find(({ key }) => key === address.suite)
  const place = [suite?.key, suite && address.path].filter(Boolean).join(' · ')

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
    document.documentElement.lang = language === 'en' ? 'en' : 'pt-BR'
    document.title = `${place === '' ? words.title : place} · Cristal`
  }, [theme, language, place])

  return (
    <WordsContext.Provider value={words}>
      <ReportContext.Provider value={{ data, address, go }}>
        <div class="page" data-view={suite ? 'suite' : 'overview'}>
          <a class="skip" href="#page" onClick={skip}>
            {words.skip}
          </a>
          <Bar
            language={{ switch: () => setLanguage(language === 'en' ? 'pt' : 'en') }}
            theme={{ chosen: theme, choose: setTheme }}
          />
          <main ref={content} tabIndex={-1}>
            {suite ? <Suite key={suite.key} suite={suite} /> : <Overview />}
          </main>
        </div>
      </ReportContext.Provider>
    </WordsContext.Provider>
  )

  /** The address says what is shown, so it stays. */
  function skip(event: Event): void {
    event.preventDefault()
    content.current?.focus()
  }
}
