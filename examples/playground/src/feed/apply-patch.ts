import type { PageState, Patch, Tail } from '../wire.ts'

/** What a page knows after it was told `patch`; what is sent first is whole. */
export function applyPatch(before: PageState | undefined, patch: Patch): PageState {
  const changed = Object.entries(patch).map(([key, value]: [string, unknown]) => {
    const old: unknown = before?.[key as keyof PageState]
    return [key, isTail(value) ? [...listOf(old).slice(0, value.keep), ...value.items] : value] as const
  })
  return { ...before, ...Object.fromEntries(changed) } as PageState
}

function isTail(value: unknown): value is Tail<unknown> {
  return typeof value === 'object' && value !== null && 'keep' in value && 'items' in value
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
