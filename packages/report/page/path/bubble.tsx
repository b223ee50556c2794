import type { StepData } from '../../src/page-data.ts'
import { useWords } from '../words/use-words.ts'

/** One message, with what can be tapped below it. */
export function Bubble({ line: { who, text, key, options } }: { line: StepData['lines'][number] }) {
  const words = useWords()
  const tapped = who === 'person' ? /^\[(.+)\]$/.exec(text)?.[1] : undefined
  return (
    <li class={`bubble ${who}`} data-tapped={tapped !== undefined} title={key}>
      <span class={who === 'agent' ? 'agent-name' : 'unseen'}>{words.who[who]}</span>
      <p lang="pt-BR">{tapped ?? text}</p>
      {text === '' && <em>{words.nothingWritten}</em>}
      {tapped !== undefined && <small>{words.tapped}</small>}
      {options.length > 0 && (
        <ul class="chips" aria-label={words.options} lang="pt-BR">
          {options.map((title, index) => (
            <li key={index}>{title}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
