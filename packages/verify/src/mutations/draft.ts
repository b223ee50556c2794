/** An action or guard by name. */
export interface Named {
  readonly type: string
  readonly params?: unknown
}

export interface TransitionDraft {
  guard?: Named
  actions: Named[]
  target?: string
}

export interface InvokeDraft {
  readonly id?: string
  src: string
  input?: unknown
  onDone?: TransitionDraft[]
  onError?: TransitionDraft[]
}

/** The configuration of a state, or of a whole machine, with everything in lists and by name: easy to change. */
export interface StateDraft {
  entry: Named[]
  exit: Named[]
  invoke: InvokeDraft[]
  always?: TransitionDraft[]
  on?: Record<string, TransitionDraft[]>
  after?: Record<string, TransitionDraft[]>
  onDone?: TransitionDraft[]
  states?: Record<string, StateDraft>
}

/**
 * A copy of a machine's configuration that can be changed; its functions are kept.
 *
 * @throws TypeError for a guard, action or actor without a name, which our machines never have.
 */
export function draftOf(config: unknown): StateDraft {
  const { entry, exit, invoke, always, on, after, onDone, states, ...rest } = config as Loose
  return {
    ...rest,
    entry: list(entry).map(named),
    exit: list(exit).map(named),
    invoke: list(invoke).map(invokeDraft),
    ...(always !== undefined && { always: transitions(always) }),
    ...(on !== undefined && { on: mapValues(on, transitions) }),
    ...(after !== undefined && { after: mapValues(after, transitions) }),
    ...(onDone !== undefined && { onDone: transitions(onDone) }),
    ...(states !== undefined && { states: mapValues(states, draftOf) }),
  }
}

type Loose = { readonly [key in keyof StateDraft]?: unknown }

function invokeDraft(config: unknown): InvokeDraft {
  const { src, onDone, onError, ...rest } = config as { readonly [key in keyof InvokeDraft]?: unknown }
  if (typeof src !== 'string') throw new TypeError('An actor is invoked without a name.')
  return {
    ...(rest as Pick<InvokeDraft, 'id' | 'input'>),
    src,
    ...(onDone !== undefined && { onDone: transitions(onDone) }),
    ...(onError !== undefined && { onError: transitions(onError) }),
  }
}

function transitions(config: unknown): TransitionDraft[] {
  return list(config).map((each) => {
    if (typeof each === 'string') return { target: each, actions: [] }
    const { guard, actions, ...rest } = each as { guard?: unknown; actions?: unknown }
    return {
      ...(rest as Pick<TransitionDraft, 'target'>),
      ...(guard !== undefined && { guard: named(guard) }),
      actions: list(actions).map(named),
    }
  })
}

function named(config: unknown): Named {
  if (typeof config === 'string') return { type: config }
  if (typeof config === 'object' && config !== null && 'type' in config) return { ...(config as Named) }
  throw new TypeError('A guard or action has no name.')
}

function list(value: unknown): readonly unknown[] {
  return value === undefined ? [] : [value].flat()
}

function mapValues<Result>(object: unknown, change: (value: unknown) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(object as object).map(([key, value]) => [key, change(value)]))
}
