/** "Ok", "era só isso", "entendi, obrigado": content with the answer, which is no wish for another one. */
export function isContent(text: string): boolean {
  const words = text.match(/[a-z0-9]+|👍/gu) ?? []
  return (
    words.some((word) => content.has(word)) && words.every((word) => content.has(word) || around.has(word))
  )
}

const content = new Set(
  'so isso ok okay certo bom bem beleza blz entendi perfeito otimo show joia legal valeu vlw obrigado obrigada obg 👍'.split(
    ' ',
  ),
)
const around = new Set('ta esta tudo muito ah e era foi por enquanto hoje mesmo agora'.split(' '))
