import type { SuiteData } from '../page-data.ts'

/** Where in the drawing something stands that can be covered: its arrow, else what it is called itself. */
export function placeOf({ transitions }: SuiteData, name: string): string {
  const id = name.replace(/ is (?:true|false)$/, '')
  return transitions.find((transition) => transition.id === id)?.arrows[0] ?? name
}
