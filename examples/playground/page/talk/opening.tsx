import { useWords } from '../words/use-words.ts'

/** What stands where nothing was said yet. */
export function Opening({ send }: { send: (text: string) => void }) {
  const words = useWords()
  return (
    <div class="opening">
      <p>{words.empty}</p>
      <ul>
        {words.suggestions.map((text) => (
          <li key={text}>
            <button type="button" lang="pt-BR" onClick={() => send(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">{words.people}</p>
    </div>
  )
}
