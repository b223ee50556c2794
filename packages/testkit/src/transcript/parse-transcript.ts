import { parseLine } from './parse-line.ts'
import { TranscriptError } from './transcript-error.ts'
import type { Step, Transcript } from './transcript.ts'

export interface ParseOptions {
  /** Whether each `>` must be followed by something that is expected. @defaultValue true */
  readonly checked?: boolean
}

/**
 * Reads a transcript: a talk as Markdown, one step a line.
 *
 * @param file - names the transcript in messages
 * @throws {@link TranscriptError} that names every mistake as `file:line` and says how to mend it
 *
 * @example
 * ```ts
 * const { steps } = parseTranscript('> oi\n< *bom dia*', 'greeting.md')
 * ```
 */
export function parseTranscript(text: string, file: string, options: ParseOptions = {}): Transcript {
  const mistakes: string[] = []
  const comments: string[] = []
  const steps: Step[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const source = raw.trim()
    if (source.startsWith('#')) comments.push(source.replace(/^#+\s*/, ''))
    else if (source !== '') {
      const parsed = parseLine({ line: index + 1, source })
      if (typeof parsed === 'string') mistakes.push(`${file}:${index + 1}: ${parsed}`)
      else steps.push(parsed)
    }
  }
  if (options.checked ?? true) {
    for (const step of unanswered(steps)) {
      mistakes.push(
        `${file}:${step.line}: nothing is expected after \`${step.source}\`; add a line such as \`< *…*\` or \`!< *…*\` below it.`,
      )
    }
  }
  if (mistakes.length > 0) throw new TranscriptError(mistakes.join('\n'))
  return { file, ...said(comments), steps }
}

/** What the comment lines say of the talk as a whole. */
function said(comments: readonly string[]): Pick<Transcript, 'title' | 'scenario'> {
  const named = /^(?:cenário|cenario|scenario):\s*(.+)$/iu
  const scenario = comments.flatMap((comment) => named.exec(comment)?.[1] ?? []).at(0)
  const title = comments.find((comment) => comment !== '' && !named.test(comment))
  return { ...(title === undefined ? {} : { title }), ...(scenario === undefined ? {} : { scenario }) }
}

/** Lines of a person after which nothing is expected; what was sent without waiting is one turn with its neighbour. */
function unanswered(steps: readonly Step[]): Step[] {
  const lonely: Step[] = []
  let open: (Step & { does: 'send' }) | undefined
  let looked = true
  for (const step of steps) {
    if (step.does === 'expectMessage') looked = true
    if (step.does !== 'send') continue
    if (!looked && open !== undefined && open.waits && step.waits) lonely.push(open)
    open = step
    looked = false
  }
  if (!looked && open !== undefined) lonely.push(open)
  return lonely
}
