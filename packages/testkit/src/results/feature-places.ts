import type { SuiteResult } from './results.ts'

/** The states of a machine, in words. */
export interface Places {
  /** Where it stands, such as `"Login: pede o CPF."`; a state without a description goes by its name. */
  readonly words: (states: readonly string[]) => string
  /** Whether it is over there. */
  readonly isOver: (states: readonly string[]) => boolean
}

/** Reads the states of a suite. */
export function placesOf({ model, descriptions = {} }: Pick<SuiteResult, 'model' | 'descriptions'>): Places {
  const parts = new Map((model?.states ?? []).map((part) => [part.name, part]))
  return {
    words: (states) =>
      states.map((name) => quoted(parts.get(name)?.description ?? descriptions[name] ?? name)).join(' e ') ||
      '"(máquina)"',
    // A final state inside another one ends that one only.
    isOver: (states) =>
      states.length > 0 && states.every((name) => parts.get(name)?.type === 'final' && !name.includes('.')),
  }
}

/** In quotes, on one line. */
export function quoted(text: string): string {
  return `"${text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll('"', String.raw`\"`)}"`
}
