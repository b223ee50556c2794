import type { Mismatch } from '@cristal/testkit'

/** What was expected, what came, and the state, for whoever wrote the transcript. */
export function mismatchText(file: string, { line, expected, came, state }: Mismatch): string {
  const [first = 'nothing', ...more] = came
  return [
    `✗ ${file}:${line}`,
    `    expected  ${expected}`,
    `    came      ${first}`,
    ...more.map((one) => `              ${one}`),
    `    state     ${state.length === 0 ? 'none yet' : state.join(', ')}`,
  ].join('\n')
}
