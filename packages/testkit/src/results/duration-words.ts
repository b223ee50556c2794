const units = [
  [86_400_000, 'dia', 'dias'],
  [3_600_000, 'hora', 'horas'],
  [60_000, 'minuto', 'minutos'],
  [1000, 'segundo', 'segundos'],
  [1, 'milissegundo', 'milissegundos'],
] as const

/** Milliseconds in Portuguese words, such as `1 hora e 30 minutos`. */
export function durationWords(ms: number): string {
  let rest = Math.round(ms)
  const parts: string[] = []
  for (const [size, one, many] of units) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count} ${count === 1 ? one : many}`)
  }
  return parts.length === 0 ? '0 segundos' : parts.join(' e ')
}
