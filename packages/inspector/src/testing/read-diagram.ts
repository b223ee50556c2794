/** A state of a diagram. */
export interface DrawnState {
  readonly title: string
  /** The ids of the states around it, the outermost first. */
  readonly within: readonly string[]
  readonly isGroup: boolean
  /** The lines in its box. */
  readonly facts: string[]
  /** The lines of its note. */
  readonly note: string[]
}

/** An arrow; `[*]` at an end is where the states around it begin or end. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly within: readonly string[]
}

export interface Diagram {
  readonly states: ReadonlyMap<string, DrawnState>
  readonly arrows: readonly Arrow[]
}

/** Mermaid reads these as its own; it calls the `[*]` of a group `group_start` and `group_end`. */
const keywords =
  /^(accDescr|accTitle|class|classDef|click|default|end|hide|href|note|scale|state|style)$|_(start|end)$/i
const end = String.raw`\[\*\]|\w+`
const text = String.raw`(?:[^#:;<>"*\x60]|#\w+;)+`
const forms = {
  state: new RegExp(String.raw`^state "(${text})" as (\w+)( \{)?$`),
  fact: new RegExp(String.raw`^(\w+) : (${text})$`),
  arrow: new RegExp(String.raw`^(${end}) --> (${end})(?: : (${text}))?$`),
  note: /^note right of (\w+)$/,
}

/**
 * Reads the part of Mermaid's state diagrams that the export writes, more strictly than Mermaid: each state stands
 * once and before what names it, a group has no lines of its own, and no arrow joins a group and a state inside.
 *
 * @throws Error that names the line.
 */
export function readDiagram(source: string): Diagram {
  const states = new Map<string, DrawnState>()
  const arrows: Arrow[] = []
  const within: string[] = []
  let note: DrawnState | undefined
  const [header, ...lines] = source.split('\n')
  check(header === 'stateDiagram-v2' && lines.pop() === '', 'the header and a line feed at the end', '')
  for (const line of lines.map((each) => each.trim())) readLine(line)
  check(within.length === 0 && note === undefined, 'all that opens closes', '')
  return { states, arrows }

  function readLine(line: string): void {
    if (note) {
      if (line === 'end note') note = undefined
      else note.note.push(read(line))
      return
    }
    if (line === '') return
    if (line === '}') return check(within.pop() !== undefined, 'something is open', line)
    const [, title = '', id = '', group] = forms.state.exec(line) ?? []
    if (id) return readState(line, id, title, group !== undefined)
    const [, noted = ''] = forms.note.exec(line) ?? []
    if (noted) {
      note = known(noted, line)
      return
    }
    const [, described = '', fact = ''] = forms.fact.exec(line) ?? []
    if (described) return readFact(line, described, fact)
    const [, from = '', to = '', label = ''] = forms.arrow.exec(line) ?? []
    check(from !== '', 'a line that Mermaid reads', line)
    readArrow(line, { from, to, label: read(label), within: [...within] })
  }

  function readState(line: string, id: string, title: string, isGroup: boolean): void {
    check(!states.has(id) && !keywords.test(id), 'an id of its own', line)
    states.set(id, { title: read(title), within: [...within], isGroup, facts: [], note: [] })
    if (isGroup) within.push(id)
  }

  function readFact(line: string, id: string, fact: string): void {
    const state = known(id, line)
    check(!state.isGroup, 'a box that may have lines', line)
    state.facts.push(read(fact))
  }

  function readArrow(line: string, arrow: Arrow): void {
    const { from, to } = arrow
    for (const one of [from, to]) if (one !== '[*]') known(one, line)
    check(
      !around(to).includes(from) && !around(from).includes(to),
      'no arrow between a group and its own',
      line,
    )
    arrows.push(arrow)
  }

  function known(id: string, line: string): DrawnState {
    const state = states.get(id)
    if (!state) throw new Error(`Not a state that stands above: ${line}`)
    return state
  }

  function around(id: string): readonly string[] {
    return states.get(id)?.within ?? []
  }
}

function check(holds: boolean, what: string, line: string): void {
  if (!holds) throw new Error(`Expected ${what}: ${line}`)
}

const signs: Readonly<Record<string, string>> = { '#quot;': '"', '#lt;': '<', '#gt;': '>' }

function read(written: string): string {
  return written.replaceAll(
    /#(\w+);/g,
    (entity, code: string) => signs[entity] ?? String.fromCodePoint(Number(code)),
  )
}
