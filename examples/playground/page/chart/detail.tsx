import type { StateBox } from '@cristal/chart'

import type { Charts, Machine } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

interface DetailProps {
  readonly machine: Machine
  /** The chosen state; the machine itself where none is. */
  readonly box: StateBox | undefined
  readonly texts: Charts['texts']
  readonly open: (key: string) => void
}

/** What a machine or a state is for, and what it says. */
export function Detail({ machine, box, texts, open }: DetailProps) {
  const words = useWords()
  const says = box?.says ?? []
  return (
    <div class="detail" aria-live="polite">
      <p lang="pt-BR">
        <b>{box ? box.path : machine.name}</b> {box ? box.description : machine.description}
      </p>
      {box === undefined && machine.everywhere.length > 0 && (
        <p class="quiet">
          {words.anyState}: <code>{machine.everywhere.join(' · ')}</code>
        </p>
      )}
      {box?.invokes.map(({ src, machine: inner }) =>
        inner === undefined ? null : (
          <button key={src} type="button" onClick={() => open(inner)}>
            ▸ {words.opens} {src}
          </button>
        ),
      )}
      {says.length > 0 && (
        <dl>
          {says.map((key) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd lang="pt-BR">{texts[key] ?? ''}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
