import type { Page } from 'playwright-core'

/** Where a conversation stands, as the page draws it. */
export interface ShownStates {
  /** Of each machine that runs its deepest active state, from the root down. */
  readonly crumbs: readonly string[]
  /** Of each drawing that was looked at the active states, in full. */
  readonly drawn: readonly (readonly string[])[]
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
 * Reads where a conversation stands once the page shows `revision`: the crumbs and the machine that is drawn by
 * itself or, with `everyLevel`, each machine that runs, by clicking from the root into what its active states open.
 */
export async function shownStates(page: Page, revision: number, everyLevel: boolean): Promise<ShownStates> {
  return await page.evaluate(look, { revision, everyLevel })
}

/** Runs in the page: nothing from outside reaches it. */
async function look(wanted: { revision: number; everyLevel: boolean }): Promise<ShownStates> {
  const patience = 10_000
  await until(`revision ${wanted.revision}`, () => revision() >= wanted.revision)
  const crumbs = all('.crumbs li[data-active=true]').map((item) => item.getAttribute('data-state') ?? '')
  if (!wanted.everyLevel) return { crumbs, drawn: [drawing()] }

  const drawn: (readonly string[])[] = []
  click('.crumbs li button')
  await until('the root', () => marked() === 0)
  for (let depth = 0; ; depth++) {
    drawn.push(drawing())
    if (!document.querySelector(opening)) break
    click(opening)
    await until(`machine ${depth + 1} below the root`, () => marked() === depth + 1)
  }
  click('.crumbs .follow')
  await until('the machine that tells most', () => all('.crumbs .follow[aria-pressed=true]').length === 1)
  return { crumbs, drawn }
}
