import { remember, remembered } from '@cristal/chart/page'
import { useEffect, useState } from 'preact/hooks'

/** A text that this browser remembers. */
export function useText(name: string, first: string): readonly [string, (value: string) => void] {
  const [value, set] = useState(() => remembered(name) ?? first)
  return [
    value,
    (typed) => {
      remember(name, typed)
      set(typed)
    },
  ]
}

/** The contact that this window speaks for: the address names it, so that a second window can be the same one. */
export function useContact(): readonly [string, () => void] {
  const [contact, set] = useState(() => named() ?? remembered('contact') ?? fresh())
  useEffect(() => {
    remember('contact', contact)
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
