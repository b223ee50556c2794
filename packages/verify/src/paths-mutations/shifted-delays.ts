import type { Mutant } from '../mutations/mutant.ts'
import type { Implementations } from '../mutations/places.ts'
import type { Part } from '../mutations/site.ts'
import { mutant } from './mutant.ts'

/** Two mutants for each deadline that has a name: it is twice as far, and half as far. */
export function shiftedDelays(part: Part): readonly Mutant[] {
  return Object.keys(part.machine.implementations.delays).flatMap((name) =>
    (
      [
        [2, 'twice'],
        [0.5, 'half'],
      ] as const
    ).map(([factor, word]) =>
      mutant(part, `${part.name}: ${name} is ${word} as long`, (_, implementations) =>
        shifting(name, factor, implementations),
      ),
    ),
  )
}

type Delay = number | ((given: unknown, params: unknown) => number)

function shifting(name: string, factor: number, implementations: Implementations): Implementations {
  const delay = implementations.delays[name] as unknown as Delay
  const changed: Delay =
    typeof delay === 'number' ? delay * factor : (given, params) => delay(given, params) * factor
  return { ...implementations, delays: { ...implementations.delays, [name]: changed as never } }
}
