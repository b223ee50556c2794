import { useEffect, useState } from 'preact/hooks'

/** A choice that this browser remembers. */
export function useSetting<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): readonly [Value, (value: Value) => void] {
  const [value, set] = useState<Value>(() => values.find((each) => each === read(name)) ?? values[0])
  return [
    value,
    (chosen) => {
      write(name, chosen)
      set(chosen)
    },
  ]
}

/** A text that this browser remembers. */
export function useText(name: string, first: string): readonly [string, (value: string) => void] {
  const [value, set] = useState(() => read(name) ?? first)
  return [
    value,
    (typed) => {
      write(name, typed)
      set(typed)
    },
  ]
}

/** The contact that this window speaks for: the address names it, so that a second window can be the same one. */
export function useContact(): readonly [string, () => void] {
  const [contact, set] = useState(() => named() ?? read('contact') ?? fresh())
  useEffect(() => {
    write('contact', contact)
    const address = new URL(location.href)
    address.searchParams.set('contact', contact)
    history.replaceState(null, '', address)
  }, [contact])
  return [contact, () => set(fresh())]
}

function named(): string | undefined {
  const given = new URLSearchParams(location.search).get('contact')
  return given !== null && /^[\w.:@+~-]{1,128}$/.test(given) ? given : undefined
}

function fresh(): string {
  return `pessoa-${crypto.randomUUID().slice(0, 8)}`
}

/** A browser may forbid storage; then nothing is remembered. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(`cristal.${name}`)
  } catch {
    return null
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(`cristal.${name}`, value)
  } catch {
    // Nothing depends on it.
  }
}
