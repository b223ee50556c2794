import type { PageState } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import type { Ask } from './ask.ts'

/** What goes wrong with SIENGE. */
export function FaultChoice({ state, ask }: { state: PageState; ask: Ask }) {
  const words = useWords()
  const [active = 'none'] = state.faults
  const names = Object.entries(words.faults).filter(([name]) => name !== 'scenario' || active === 'scenario')
  return (
    <label class="fault" data-active={active !== 'none'}>
      <span>{words.fault}</span>
      <select
        value={active}
        onChange={(event) => {
          const name = event.currentTarget.value
          void ask('fault', { name: name === 'none' ? null : name })
        }}
      >
        {names.map(([name, title]) => (
          <option key={name} value={name} disabled={name === 'scenario'}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
