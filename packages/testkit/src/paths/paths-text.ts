import type { PathReport } from './paths-of.ts'
import type { MachinePath } from './choose/path.ts'
import { statesIn } from './model/states-in.ts'
import type { MachineModel } from './model/machine-model.ts'
import { json } from './run/seen.ts'
import type { PathStep } from './walk/graph.ts'
import type { Surroundings } from './walk/surroundings.ts'

/**
 * The paths of a machine as text: what happens, what is said, what work begins, where it comes to. Kept under version
 * control and compared, it shows in review what a change of the machine changes for anybody.
 *
 * @example
 * ```ts
 * await expect(pathsText(report)).toMatchFileSnapshot('../test/paths/told/login.txt')
 * ```
 */
export function pathsText({ name, model, paths }: PathReport): string {
  return [`# ${name}`, ...paths.map((path) => pathText(path, model))].join('\n\n') + '\n'
}

function pathText({ name, steps }: MachinePath, model: MachineModel): string {
  return [`## ${name}`, '', ...steps.flatMap((step) => stepLines(step, model))].join('\n')
}

function stepLines({ move, reached }: PathStep, model: MachineModel): readonly string[] {
  const { snapshot, trace, within } = reached
  return [
    `- ${move.label} → ${statesIn(snapshot, model).join(' and ')}`,
    ...trace.emitted.map(({ type, ...rest }) => `  - emits ${type} ${short(rest)}`),
    ...trace.sent.map(({ to, event: { type, ...rest } }) => `  - sends ${type} to ${to} ${short(rest)}`),
    ...trace.begun.map(({ src, input }) => `  - begins ${src} ${short(own(input, within))}`),
    ...(snapshot?.status === 'done' ? [`  - ends with ${short(snapshot.output)}`] : []),
    ...(trace.failure ? [`  - fails: ${trace.failure.message}`] : []),
  ]
}

/** As JSON; of what is long, its beginning and a number that changes with the rest. */
function short(value: unknown): string {
  const text = json(value)
  if (text.length <= longest) return text
  let hash = 0x811c9dc5
  for (let at = longest; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${text.slice(0, longest)}… (${(hash >>> 0).toString(16)})`
}

const longest = 240

/** An input without what surrounds everything. */
function own(input: unknown, within: Surroundings | undefined): unknown {
  if (typeof input !== 'object' || input === null || within === undefined) return input
  return Object.fromEntries(Object.entries(input).filter(([key, value]) => json(within[key]) !== json(value)))
}
