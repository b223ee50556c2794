import type { PageState, Person } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

interface OpeningProps {
  readonly state: Pick<PageState, 'people' | 'suggestions'>
  readonly send: (text: string) => void
}

/** What stands where nothing was said yet. */
export function Opening({ state, send }: OpeningProps) {
  const words = useWords()
  const { people, suggestions } = state
  return (
    <div class="opening">
      <p>{words.empty}</p>
      <ul class="chips">
        {suggestions.map((text) => (
          <li key={text}>
            <button type="button" lang="pt-BR" onClick={() => send(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">{words.people}</p>
      <dl class="quiet">
        {people.map((person) => (
          <div key={person.document}>
            <dt>{person.name}</dt>
            <dd>{about(person)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )

  function about({ document, digits }: Person): string {
    return `${document}, ${digits === null ? words.noPhone : words.phoneEnds(digits)}`
  }
}
