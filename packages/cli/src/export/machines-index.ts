import type { MachineExport } from '@cristal/inspector'

/** A page that lists the machines and draws each, as Markdown. */
export function machinesIndex(machines: readonly MachineExport[]): string {
  return [
    '# The machines',
    '',
    'Every machine of the bot, written by `cristal export` and not by hand. The JSON is what `createMachine()` takes',
    'and the Stately editor imports; functions are `{ "$function": … }` there, with the texts that they name.',
    '',
    'In a diagram `event [guard] / action` is a transition, `always` one without an event, and `[else]` for all the',
    'rest; `done(x)` and `error(x)` come of what the state invokes, `after(…)` of silence. A box named as the machine',
    'holds what it does wherever it is.',
    '',
    '| machine | what it is for | states | invoked by | files |',
    '| --- | --- | --: | --- | --- |',
    ...machines.map(row),
    '',
    ...machines.flatMap(section),
  ].join('\n')
}

function row({ name, description, states, invokedBy }: MachineExport): string {
  const parents = [...new Set(invokedBy.map(({ machine }) => link(machine)))].join(', ')
  const cells = [
    link(name),
    description.replaceAll('|', '\\|'),
    states,
    parents,
    `[JSON](${name}.json) [Mermaid](${name}.mmd)`,
  ]
  return `| ${cells.join(' | ')} |`
}

/** Questions look alike: their diagrams unfold. */
function section({ name, description, mermaid }: MachineExport): readonly string[] {
  const drawn = ['```mermaid', mermaid.trimEnd(), '```', '']
  return [
    `## ${name}`,
    '',
    ...(description === '' ? [] : [description, '']),
    ...(name.includes('.') ? ['<details><summary>Diagram</summary>', '', ...drawn, '</details>', ''] : drawn),
  ]
}

/** GitHub's anchor of a heading: small letters, and no dots. */
function link(name: string): string {
  return `[${name}](#${name.toLowerCase().replaceAll(/[^\w-]/g, '')})`
}
