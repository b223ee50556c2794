import { statesIn } from '../model/states-in.ts'
import type { MachineModel } from '../model/machine-model.ts'
import type { PathStep } from '../walk/graph.ts'
import type { Situation } from '../walk/situation.ts'
import type { Move } from '../walk/move.ts'
import { inARow } from './in-a-row.ts'

/** A name for each path that a person understands, and that no other has. */
export function namePaths(
  paths: readonly (readonly PathStep[])[],
  name: string,
  model: MachineModel,
): readonly string[] {
  const short = paths.map((path) => nameOf(path, name, model, ({ usual }) => !usual))
  const longer = paths.map((path, index) =>
    isAlone(short, index) ? (short[index] ?? name) : nameOf(path, name, model, () => true),
  )
  return longer.map((one, index) => {
    const before = longer.slice(0, index).filter((other) => other === one).length
    return before === 0 ? one : `${one} (${before + 1})`
  })
}

/** The names of the innermost states that are active, such as `asking digits`. */
function situationName({ snapshot }: Situation, model: MachineModel): string {
  return statesIn(snapshot, model)
    .map((name) => inWords(name.slice(name.lastIndexOf('.') + 1)))
    .join(' and ')
}

function nameOf(
  path: readonly PathStep[],
  name: string,
  model: MachineModel,
  isTold: (move: Move) => boolean,
): string {
  const moves = path.map(({ move }) => move)
  const told = moves.filter((move) => isTold(move))
  const labels = (told.length > 0 ? told : moves).map(({ label }) => label)
  const end = path.at(-1)?.reached
  return [name, ...inARow(labels), ...(end ? [situationName(end, model)] : [])].filter(Boolean).join(' › ')
}

function isAlone(names: readonly string[], index: number): boolean {
  return names.filter((name) => name === names[index]).length === 1
}

/** `askingDigits` as `asking digits`. */
function inWords(key: string): string {
  return key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase()
}
