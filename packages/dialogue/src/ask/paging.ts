import { namedOption, optionsPerPage, typedNumber, type Option } from '../options.ts'

const more: Option = { id: 'mais', title: 'Mais opções' }

/** What is shown at once: all where they fit, else nine and the way to the others. */
export function pageOf(options: readonly Option[], page: number): readonly Option[] {
  if (options.length <= optionsPerPage) return options
  const size = optionsPerPage - 1
  return [...options.slice(page * size, (page + 1) * size), more]
}

/** The page after this one; after the last comes the first. */
export function nextPage(options: readonly Option[], page: number): number {
  return (page + 1) % Math.ceil(options.length / (optionsPerPage - 1))
}

/** Whether a text asks for the others, where not all are shown. */
export function asksForMore(options: readonly Option[], text: string): boolean {
  return (
    options.length > optionsPerPage &&
    typedNumber(text) === undefined &&
    namedOption([more], text) !== undefined
  )
}
