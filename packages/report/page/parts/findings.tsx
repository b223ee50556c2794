import type { SuiteData } from '../../src/page-data.ts'
import { useWords } from '../words/use-words.ts'

/** What is wrong, with the way there. */
export function Findings({ findings }: Pick<SuiteData, 'findings'>) {
  const words = useWords()
  return (
    <ul class="findings">
      {findings.map(({ kind, message, way }) => (
        <li key={`${kind} ${message}`}>
          <p>
            <b class="kind">{words.findingKinds[kind]}</b> <span lang="en">{message}</span>
          </p>
          {way.length > 0 && (
            <div class="way-there">
              <span class="quiet">{words.wayThere}</span>
              <ol lang="en">
                {way.map((label, index) => (
                  <li key={index}>{label}</li>
                ))}
              </ol>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
