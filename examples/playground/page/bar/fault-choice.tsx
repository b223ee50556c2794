import type { PageState } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import type { Ask } from './ask.ts'

/** What goes wrong, and with which system. */
export function FaultChoice({ state, ask }: { state: PageState; ask: Ask }) {
  const words = useWords()
  const [active = 'none'] = state.faults
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
        <option value="none">{words.noFault}</option>
        {active === 'scenario' && (
          <option value="scenario" disabled>
            {words.scenarioFaults}
          </option>
        )}
        {Object.entries(words.faults).map(([system, faults]) => (
          <optgroup key={system} label={system}>
            {Object.entries(faults).map(([name, title]) => (
              <option key={name} value={name}>
                {system} {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
