import { useState } from 'preact/hooks'

import { remember, remembered } from './memory.ts'

/** A choice that this browser remembers; the first of the values until one is chosen. */
export function useSetting<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): readonly [Value, (value: Value) => void] {
  const [value, set] = useState<Value>(() => values.find((each) => each === remembered(name)) ?? values[0])
  return [
    value,
    (chosen) => {
      remember(name, chosen)
      set(chosen)
    },
  ]
}
