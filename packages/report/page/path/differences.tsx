import { differenceParts } from '../../src/view/difference-parts.ts'
import { useWords } from '../words/use-words.ts'

/** What a failed path did otherwise than it should. */
export function Differences({ differences }: { differences: readonly string[] }) {
  const words = useWords()
  if (differences.length === 0) return null
  return (
    <section class="differences" aria-labelledby="differences">
      <h4 id="differences">{words.differs}</h4>
      <ul>
        {differences.map((text) => (
          <Difference key={text} text={text} />
        ))}
      </ul>
    </section>
  )
}

function Difference({ text }: { text: string }) {
  const words = useWords()
  const parts = differenceParts(text)
  if (parts === undefined) return <li>{text}</li>
  const { on, after, what, expected, came } = parts
  return (
    <li>
      <p>
        <b>{named(words.places, what)}</b> {named(words.runs, on)} {words.after}{' '}
        <span lang="en">{after}</span>
      </p>
      <dl>
        <div class="expected">
          <dt>{words.expected}</dt>
          <dd>{expected}</dd>
        </div>
        <div class="came">
          <dt>{words.came}</dt>
          <dd>{came}</dd>
        </div>
      </dl>
    </li>
  )
}

function named(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key
}
