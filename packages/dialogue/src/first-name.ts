/** "Marina" for "MARINA LOPES PRADO": how a person is spoken to. Empty for an empty name. */
export function firstName(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return first.charAt(0).toUpperCase() + first.slice(1).toLowerCase()
}
