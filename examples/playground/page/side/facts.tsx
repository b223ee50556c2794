import type { PageState } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

/** What is known of the contact, and what the conversation waits for. */
export function Facts({ state }: { state: PageState }) {
  const words = useWords()
  const { facts, waits, clock } = state
  const time = new Intl.DateTimeFormat('pt-BR', {
    timeZone: clock.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (
    <>
      {facts.length === 0 && <p class="quiet">{words.noFacts}</p>}
      <dl class="facts">
        <div>
          <dt>id</dt>
          <dd>{state.contact}</dd>
        </div>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {waits.length > 0 && (
        <>
          <h2>{words.waitsFor}</h2>
          <dl class="facts">
            {waits.map(({ kind, name, due }) => (
              <div key={`${kind} ${name}`}>
                <dt>{name}</dt>
                <dd>
                  {words.kinds[kind]}
                  {due !== null && ` ${time.format(due)}`}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}
