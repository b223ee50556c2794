import { basename } from 'node:path'

import type { Walk } from './walks.ts'

/** A table. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)]
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Text in a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
}

export function code(text: string): string {
  return `\`${text}\``
}

/** A machine's own picture. */
export function machineLink(machine: string): string {
  // Questions are drawn where each is asked; any shows how all go.
  const drawn = machine === 'ask' ? 'loginaskdocument' : machine.toLowerCase()
  return `[${machine}](machines/README.md#${drawn})`
}

/** Transcripts by their names. */
export function transcriptLinks(walks: readonly Walk[]): string {
  return walks.map(({ file }) => `[${basename(file, '.md')}](../${file})`).join('<br>')
}
