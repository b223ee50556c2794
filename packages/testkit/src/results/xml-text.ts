/** A text as it stands between tags: escaped, and without what XML cannot hold, such as control characters. */
export function xmlText(text: string): string {
  return allowed(text).replaceAll(/[&<>]/g, entity)
}

/** A text as it stands in an attribute in double quotes, with its line breaks kept. */
export function xmlValue(text: string): string {
  return allowed(text).replaceAll(/[&<>"\t\n\r]/g, entity)
}

function allowed(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}

function entity(character: string): string {
  return names[character] ?? `&#${character.charCodeAt(0)};`
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
