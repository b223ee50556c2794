/** "Nada mais, obrigado", "não, mais nada": nothing else is wanted, said without doubt. */
export function wantsNothing(words: string): boolean {
  return /^(?:(?:nao|por enquanto|por hoje|agora)[ ,]+)*(?:mais nada|nada mais|nada)(?:[ ,]+(?:nao|por enquanto|por hoje|por favor|(?:muito )?obrigad[ao]|obg|valeu|vlw|tchau))*[ .!]*$/.test(
    words,
  )
}
