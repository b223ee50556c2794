import type { Page } from 'playwright-core'

/** Where a conversation stands, as the page draws it. */
export interface ShownStates {
  /** Of each machine that runs its deepest active state, from the root down. */
  readonly crumbs: readonly string[]
  /** The active states in the drawings that were looked at. */
  readonly drawn: readonly string[]
}

/** What of the browser is used in it. */
interface Shape {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelector(selector: string): Shape | null
  querySelectorAll(selector: string): ArrayLike<Shape>
  dispatchEvent(event: object): void
}
declare const document: Shape
declare const MouseEvent: new (type: string, init: { bubbles: boolean }) => object
declare const MutationObserver: new (told: () => void) => {
  observe(where: Shape, what: { subtree: boolean; childList: boolean; attributes: boolean }): void
  disconnect(): void
}

/**
 * Reads where a conversation stands once the page shows `revision`: the crumbs and the drawing of the deepest
 * machine; with `everyLevel` that of each machine that runs, by clicking from the root into what its active
 * states open.
 */
export async function shownStates(page: Page, revision: number, everyLevel: boolean): Promise<ShownStates> {
  return await page.evaluate(look, { revision, everyLevel })
}

/* oxlint-disable unicorn/consistent-function-scoping -- it runs in the page, where nothing from outside reaches it */
async function look(wanted: { revision: number; everyLevel: boolean }): Promise<ShownStates> {
  const patience = 10_000
  const opening = '.canvas .state[data-active=true] .chip[data-opens=true]'
  await until(`revision ${wanted.revision}`, () => revision() >= wanted.revision)
  const running = crumbs()
  const drawn: string[] = []
  let level = wanted.everyLevel ? 0 : running.length - 1
  await open(running[level]?.querySelector('button'), level)
  drawn.push(...drawing())
  for (;;) {
    const chip = document.querySelector(opening)
    if (!chip) return { crumbs: running.map(stateOf), drawn }
    await open(chip, ++level)
    drawn.push(...drawing())
  }

  /** Clicks, and waits until the machine at this level is drawn. */
  async function open(what: Shape | null | undefined, depth: number): Promise<void> {
    if (marked() !== depth) what?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await until(`the machine ${depth} below the root`, () => marked() === depth)
  }

  /** The active states of the machine that is drawn, named as its crumb is. */
  function drawing(): readonly string[] {
    const crumb = crumbs()[marked()]
    const own = crumb?.querySelector('.state')?.textContent ?? ''
    const machine = crumb ? stateOf(crumb).slice(0, -own.length) : ''
    const active = document.querySelectorAll('.canvas .state[data-active=true]')
    return Array.from(active, (box) => machine + (box.getAttribute('data-path') ?? ''))
  }

  /** Which of the running machines is drawn. */
  function marked(): number {
    return crumbs().findIndex((item) => item.querySelector('[aria-current=true]'))
  }

  /** Of the machines that run. */
  function crumbs(): readonly Shape[] {
    return Array.from(document.querySelectorAll('.crumbs li[data-active=true]'))
  }

  function revision(): number {
    return Number(document.querySelector('.chart')?.getAttribute('data-revision') ?? -1)
  }

  function stateOf(crumb: Shape): string {
    return crumb.getAttribute('data-state') ?? ''
  }

  /** Looks again at each change of the page. */
  function until(what: string, is: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => end(() => reject(new Error(`The page does not show ${what}.`))), patience)
      const watching = new MutationObserver(check)
      watching.observe(document, { subtree: true, childList: true, attributes: true })
      check()

      function check(): void {
        if (is()) end(resolve)
      }

      function end(tell: () => void): void {
        clearTimeout(late)
        watching.disconnect()
        tell()
      }
    })
  }
}
