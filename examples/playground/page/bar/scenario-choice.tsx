import type { PageState, ScenarioName } from '../../src/wire.ts'
import type { Words } from '../words/pt.ts'
import { useWords } from '../words/use-words.ts'
import type { Ask } from './ask.ts'

/** Which world is played. */
export function ScenarioChoice({ state, ask }: { state: PageState; ask: Ask }) {
  const words = useWords()
  return (
    <label class="scenario">
      <span>{words.scenario}</span>
      <select
        value={state.scenario}
        onChange={(event) => void ask('scenario', { id: event.currentTarget.value })}
      >
        {state.scenarios.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>
            {titleOf(scenario, words)}
          </option>
        ))}
      </select>
    </label>
  )
}

function titleOf({ id, variant }: ScenarioName, words: Words): string {
  const titles = variant === undefined ? words.scenarios : words.variants
  const known = Object.entries(titles).find(([name]) => name === (variant ?? id))
  if (known) return known[1]
  const plain = id.replaceAll('-', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
