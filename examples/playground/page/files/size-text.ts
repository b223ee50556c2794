const number = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 1 })

/** A number of bytes, as people say it. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${number.format(bytes / 1000)} kB` : `${number.format(bytes / 1_000_000)} MB`
}
