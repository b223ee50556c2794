import type { Call } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

/** The requests that the other systems received, newest first. */
export function Calls({ calls }: { calls: readonly Call[] }) {
  const words = useWords()
  if (calls.length === 0) return <p class="quiet">{words.noCalls}</p>
  return (
    <ol class="calls">
      {calls.toReversed().map((call, index) => (
        <li key={calls.length - index}>
          <h2>
            <span class="system">{words.systems[call.upstream]}</span> <code>{call.route}</code>
          </h2>
          {call.query !== '' && <p class="query">{call.query}</p>}
          <p>
            <span class="status" data-bad={isBad(call)}>
              {call.status === null ? words.running : call.status === 0 ? words.lost : call.status}
            </span>
            {call.durationMs !== null && ` ${call.durationMs} ms`}
            {call.fault && <span class="fault-mark">{words.fromFault}</span>}
            <time dateTime={call.at}>{call.at.slice(11, 19)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}

function isBad({ status }: Call): boolean {
  return status !== null && (status === 0 || status >= 400)
}
