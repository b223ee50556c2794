import type { PageState, Patch, Tail } from '../wire.ts'

/** What makes `before` into `after`; `undefined` when they are the same. */
export function patchOf(before: PageState | undefined, after: PageState): Patch | undefined {
  const changed = Object.entries(after).flatMap(([key, value]: [string, unknown]) => {
    const old: unknown = before?.[key as keyof PageState]
    if (Array.isArray(value)) {
      const tail = tailOf(Array.isArray(old) ? old : [], value)
      return tail === undefined && before !== undefined
        ? []
        : [[key, tail ?? { keep: 0, items: [] }] as const]
    }
    return before !== undefined && same(old, value) ? [] : [[key, value] as const]
  })
  return changed.length === 0 ? undefined : Object.fromEntries(changed)
}

function tailOf(before: readonly unknown[], after: readonly unknown[]): Tail<unknown> | undefined {
  const changed = after.findIndex((item, index) => !same(item, before[index]))
  const keep = changed === -1 ? after.length : changed
  return keep === after.length && keep === before.length ? undefined : { keep, items: after.slice(keep) }
}

/** The clock runs on by itself: only when somebody moves it is it another. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, withoutNow) === JSON.stringify(other, withoutNow)
}

function withoutNow(this: unknown, key: string, value: unknown): unknown {
  return key === 'now' && typeof this === 'object' && this !== null && 'moves' in this ? undefined : value
}
