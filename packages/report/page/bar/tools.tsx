import { useWords } from '../words/use-words.ts'

type Theme = 'auto' | 'light' | 'dark'

export interface ToolsProps {
  readonly language: { readonly switch: () => void }
  readonly theme: { readonly chosen: Theme; readonly choose: (theme: Theme) => void }
}

/** How the page looks, and in which language it speaks. */
export function Tools({ language, theme }: ToolsProps) {
  const words = useWords()
  return (
    <div class="tools">
      <select
        aria-label={words.theme}
        value={theme.chosen}
        onChange={({ currentTarget }) => theme.choose(currentTarget.value as Theme)}
      >
        {(['auto', 'light', 'dark'] as const).map((each) => (
          <option key={each} value={each}>
            {words.themes[each]}
          </option>
        ))}
      </select>
      <button type="button" title={words.languageName} onClick={language.switch}>
        {words.language}
      </button>
    </div>
  )
}
