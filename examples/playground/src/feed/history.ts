import type { Happening } from '@cristal/runtime'

import type { StepLine } from '../wire.ts'

const steps = 60
const conversations = 200

/** The last steps of each conversation, as a host tells of them. */
export interface History {
  note(happening: Happening, at: string): void
  of(conversation: string): readonly StepLine[]
}

/** Remembers the last steps of the conversations that stepped last. */
export function history(): History {
  const known = new Map<string, readonly StepLine[]>()
  let count = 0

  return {
    note(happening, at) {
      const { conversation } = happening
      const after = noted(known.get(conversation) ?? [], happening, at)
      known.delete(conversation)
      known.set(conversation, after.slice(-steps))
      const [oldest] = known.keys()
      if (known.size > conversations && oldest !== undefined) known.delete(oldest)
    },
    of: (conversation) => known.get(conversation) ?? [],
  }

  function noted(lines: readonly StepLine[], happening: Happening, at: string): readonly StepLine[] {
    switch (happening.type) {
      case 'received':
        return lines
      case 'stepped': {
        const { turn, event, transitions } = happening
        const taken = transitions.map(({ from, event: on, to }) => ({ from, event: on, to }))
        return [...lines, { key: `${turn}.${count++}`, at, event, transitions: taken, said: [] }]
      }
      case 'said': {
        const last = lines.at(-1)
        const key = happening.message.said.text
        if (last && turnOf(last) === happening.turn) {
          return [...lines.slice(0, -1), { ...last, said: [...last.said, key] }]
        }
        // Words of the host itself: just a moment, or an apology.
        const own = `${happening.turn}.${count++}`
        return [...lines, { key: own, at, event: 'host', transitions: [], said: [key] }]
      }
      case 'failed':
        return [
          ...lines,
          { key: `f.${count++}`, at, event: `failed: ${happening.reason}`, transitions: [], said: [] },
        ]
    }
  }
}

function turnOf({ key }: StepLine): number {
  return Number(key.split('.')[0])
}
