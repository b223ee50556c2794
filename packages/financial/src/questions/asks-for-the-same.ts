const ways: readonly RegExp[] = [
  /\b(?:nao|n)\s+(?:esta\s+|ta\s+|consegu\w+\s+)?(?:cheg\w+|receb\w+|abr\w+|funcion\w+|veio|carreg\w+)\b/,
  /\blink\b.*\b(?:expir\w+|venc\w+|invalido|caiu|quebrado|novo|de novo)\b/,
  /\b(?:outro|novo|mais\s+um)\s+(?:link|codigo|e-?mail)\b/,
  /\b(?:mand\w*|envi\w*|ger\w+|pass\w*|repet\w*)\b.*\b(?:de\s+novo|novamente|outra\s+vez)\b/,
  /\b(?:reenvi\w*|repete|repita)\b/,
]

/** "Não chegou", "o link expirou", "manda de novo": the second copy that was just sent, once more. */
export function asksForTheSame(words: string): boolean {
  return ways.some((way) => way.test(words))
}
