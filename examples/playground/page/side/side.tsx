import { useState } from 'preact/hooks'

import type { PageState } from '../../src/wire.ts'
import { Desk } from '../desk/desk.tsx'
import { useWords } from '../words/use-words.ts'
import { Calls } from './calls.tsx'
import { Facts } from './facts.tsx'
import { Mails } from './mails.tsx'
import { Steps } from './steps.tsx'

const tabs = ['steps', 'facts', 'calls', 'mails', 'desk'] as const
type Tab = (typeof tabs)[number]

/** What happened, in lists: steps, what is known, requests, mails; and the desk where humans serve. */
export function Side({ state }: { state: PageState | undefined }) {
  const words = useWords()
  const [tab, setTab] = useState<Tab>('steps')
  const counts = {
    steps: undefined,
    facts: undefined,
    calls: state?.journal.length,
    mails: state?.mails.length,
    desk: state?.rooms.filter((room) => room.state !== 'closed').length,
  }

  return (
    <section class="side">
      <div role="tablist" onKeyDown={press}>
        {tabs.map((each) => (
          <button
            key={each}
            id={`tab-${each}`}
            type="button"
            role="tab"
            aria-selected={each === tab}
            aria-controls="panel"
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {words[each]}
            {counts[each] ? <span class="count">{counts[each]}</span> : null}
          </button>
        ))}
      </div>
      <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {state && tab === 'steps' && <Steps steps={state.steps} />}
        {state && tab === 'facts' && <Facts state={state} />}
        {state && tab === 'calls' && <Calls calls={state.journal} />}
        {state && tab === 'mails' && <Mails mails={state.mails} />}
        {state && tab === 'desk' && <Desk key={`${state.contact} ${state.scenario}`} state={state} />}
      </div>
    </section>
  )

  function press(event: KeyboardEvent): void {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (move === undefined) return
    const next = tabs[(tabs.indexOf(tab) + move + tabs.length) % tabs.length] ?? tab
    setTab(next)
    document.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
    event.preventDefault()
  }
}
