import { parseDuration } from './duration.ts'
import { mediaIn } from './media-in.ts'
import { messagePattern } from './message-pattern.ts'
import { pattern } from './pattern.ts'
import type { PersonContent, Place, Step } from './transcript.ts'

/** Reads one line that is neither blank nor a comment. A string says what is wrong with it and how to mend it. */
export function parseLine(place: Place): Step | string {
  for (const [start, read] of starts) {
    if (place.source.startsWith(start)) return read(place, place.source.slice(start.length).trim())
  }
  return `\`${place.source}\` says nothing here; a line begins with one of ${known}, or is blank.`
}

type Read = (place: Place, rest: string) => Step | string

/** Longer starts first. */
const starts: readonly (readonly [string, Read])[] = [
  ['>>', (place, rest) => parsePerson(place, rest, false)],
  ['>', (place, rest) => parsePerson(place, rest, true)],
  ['!<', (place, rest) => parseExpected(place, rest, 'none')],
  ['<=', (place, rest) => parseExpected(place, rest, 'next')],
  ['<', (place, rest) => parseExpected(place, rest, 'some')],
  ['*', parseClock],
  ['@mail', parseMail],
  ['@upstream', parseCalls],
  ['@agent', parseAgent],
  ['@desk', parseDesk],
  ['@contact', parseFact],
]

const known =
  '`>`, `>>`, `<`, `<=`, `!<`, `* +15m`, `* restart`, `@mail`, `@upstream`, `@agent`, `@desk`, `@contact`, `#`'

function parsePerson(place: Place, rest: string, waits: boolean): Step | string {
  if (rest === '') return `write what the person sends after \`${waits ? '>' : '>>'}\`.`
  const file = mediaIn(rest)
  if (typeof file === 'string') return file
  if (file) return { ...place, does: 'send', content: file, waits }
  return { ...place, does: 'send', content: contentOf(rest), waits }
}

function contentOf(rest: string): PersonContent {
  if (rest === '""') return { text: '' }
  const tapped = /^\[([^\]]+)\]$/.exec(rest)?.[1]?.trim()
  if (tapped === undefined) return { text: unescaped(rest) }
  return tapped.startsWith('#') ? { optionId: tapped.slice(1) } : { optionTitle: tapped }
}

function parseAgent(place: Place, rest: string): Step | string {
  if (rest === '') return 'write what the agent says after `@agent`, or `take`, `close`, `{file: …}`.'
  if (rest === 'close' || rest === 'take' || rest === 'next')
    return { ...place, does: 'act', act: { does: rest } }
  const to = /^forward (.+)$/.exec(rest)?.[1]
  if (to !== undefined) return { ...place, does: 'act', act: { does: 'forward', to } }
  const file = mediaIn(rest)
  if (typeof file === 'string') return file
  return { ...place, does: 'act', act: { does: 'say', ...(file ?? { text: unescaped(rest) }) } }
}

function parseDesk(place: Place, rest: string): Step | string {
  if (rest === '') return 'write what the agent should have received after `@desk`, or `*` for anything.'
  return { ...place, does: 'expectAtDesk', pattern: messagePattern(rest) }
}

function parseFact(place: Place, rest: string): Step | string {
  const [fact = '', ...value] = rest.split('|').map((part) => part.trim())
  if (fact === '' || value.length === 0 || value[0] === '') {
    return 'write `@contact FACT | VALUE`, with `*` for any value, or `-` for none.'
  }
  return { ...place, does: 'expectFact', fact, pattern: pattern(value.join(' | ')) }
}

function parseExpected(place: Place, rest: string, which: 'some' | 'next' | 'none'): Step | string {
  if (rest === '') return `write the words that are expected after \`${place.source}\`, or \`*\` for any.`
  const count = which === 'some' ? /\s×\s*(\d+)$/.exec(rest) : null
  if (!count) return { ...place, does: 'expectMessage', which, pattern: messagePattern(rest) }
  const words = messagePattern(rest.slice(0, count.index))
  return { ...place, does: 'expectMessage', which, pattern: words, times: Number(count[1]) }
}

function parseClock(place: Place, rest: string): Step | string {
  if (rest === 'restart') return { ...place, does: 'restart' }
  if (rest === 'again') return { ...place, does: 'redeliver' }
  const [, upstream, times] = /^fail (\S+)(?:\s+[×x]\s*(\d+))?$/.exec(rest) ?? []
  if (upstream !== undefined) return { ...place, does: 'fail', upstream, times: Number(times ?? 1) }
  const ms = rest.startsWith('+') ? parseDuration(rest.slice(1)) : undefined
  if (ms === undefined) {
    return `\`${place.source}\` moves nothing; write \`* +30s\`, \`* +15m\`, \`* +3h\`, \`* +2d\`, \`* restart\`, \`* again\` or \`* fail sienge ×2\`.`
  }
  return { ...place, does: 'advance', ms }
}

function parseMail(place: Place, rest: string): Step | string {
  const count = /\s×\s*(\d+)$/.exec(rest)
  const [to = '', subject = '', ...body] = (count ? rest.slice(0, count.index) : rest)
    .split('|')
    .map((part) => part.trim())
  if (to === '' || subject === '' || body.length === 0) {
    return 'write `@mail TO | SUBJECT | BODY`, each with `*` for anything.'
  }
  return {
    ...place,
    does: 'expectMail',
    to: pattern(to),
    subject: pattern(subject),
    body: pattern(body.join(' | ')),
    ...(count ? { times: Number(count[1]) } : {}),
  }
}

function parseCalls(place: Place, rest: string): Step | string {
  const parts = /^([A-Za-z]+|\*)\s+(\/\S*|\*)\s*[×x]\s*(\d+)$/.exec(rest)
  if (!parts) return 'write `@upstream METHOD /route ×n`, such as `@upstream GET /customers ×1`.'
  return {
    ...place,
    does: 'expectCalls',
    route: `${parts[1]?.toUpperCase()} ${parts[2]}`,
    times: Number(parts[3]),
  }
}

/** A line may begin with a bracket that means itself. */
function unescaped(text: string): string {
  return text.replace(/^\\(?=[[{])/, '')
}
