/** The fields of a scenario's part that its schema does not know: they come back in the answers as they are. */
export function extras(shape: object, value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !Object.hasOwn(shape, name)))
}
