/** How many frames began after a page was told of a revision until one painted it; 1 is the very next. */
export interface Lag {
  readonly revision: number
  /** Until the active states were marked, and the deepest was in sight. */
  readonly drawn: number | null
  /** Until the last words stood in the talk. */
  readonly said: number | null
}

/** What of the browser is used in it. */
interface Shape {
  readonly clientWidth: number
  getAttribute(name: string): string | null
  getBoundingClientRect(): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
}
interface Source {
  addEventListener: (this: Source, type: string, hear: (event: { data: string }) => void) => void
}
declare const EventSource: { readonly prototype: Source }
declare const document: {
  querySelector(selector: string): Shape | null
  querySelectorAll(selector: string): Iterable<Shape>
}
declare const window: { lags: Lag[] }
declare function requestAnimationFrame(frame: () => void): void

/* oxlint-disable unicorn/consistent-function-scoping -- it runs in the page, where nothing from outside reaches it */
/**
 * Runs in the page before its own script: counts frames, and notes in `lags` which one painted what the server
 * told. It counts frames and not time, so that a slow machine has no fewer of them to spare.
 */
export function watchFrames(): void {
  interface Told extends Lag {
    readonly frame: number
    readonly words: string | undefined
  }
  interface News {
    readonly revision?: number
    readonly talk?: { readonly items: readonly { readonly key: string }[] }
  }
  let frame = 0
  let told: Told[] = []
  window.lags = []
  const { prototype } = EventSource
  const add = prototype.addEventListener
  prototype.addEventListener = function listen(this: Source, type, hear) {
    add.call(this, type, (event) => {
      if (type === 'message') note(JSON.parse(event.data) as News)
      hear.call(this, event)
    })
  }
  begin()

  function note({ revision, talk }: News): void {
    if (revision === undefined) return
    told = [...told, { revision, frame, words: talk?.items.at(-1)?.key, drawn: null, said: null }]
    window.lags = told
  }

  /** As a frame begins: what stands in the document now is what it paints. */
  function begin(): void {
    frame++
    const drawn = isMarked() ? Number(document.querySelector('.chart')?.getAttribute('data-revision')) : -1
    const words = new Set(
      Array.from(document.querySelectorAll('.bubble'), (line) => line.getAttribute('data-key')),
    )
    told = told.map((each) => ({
      ...each,
      drawn: each.drawn ?? (drawn >= each.revision ? frame - each.frame : null),
      said: each.said ?? (each.words === undefined || words.has(each.words) ? frame - each.frame : null),
    }))
    window.lags = told
    requestAnimationFrame(begin)
  }

  /** The deepest active state of the drawn machine is filled, and all of it is in sight. */
  function isMarked(): boolean {
    const box = Array.from(document.querySelectorAll('.canvas .state[data-active=true] > rect')).at(-1)
    const canvas = document.querySelector('.canvas')
    if (!box || !canvas) return false
    const [inner, outer] = [box.getBoundingClientRect(), canvas.getBoundingClientRect()]
    return (
      inner.left >= outer.left &&
      inner.right <= outer.right &&
      inner.top >= outer.top &&
      inner.bottom <= outer.bottom
    )
  }
}
