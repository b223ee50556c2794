import type { AnyStateNode } from 'xstate'

/** The text keys that a state says on its way in, or on its way out, as far as its config names them. */
export function saysOf(node: AnyStateNode): readonly string[] {
  const leaving = [...node.transitions.values(), node.always ?? []].flat()
  const actions = [node.entry, ...leaving.map((transition) => transition.actions)].flat()
  const meta: unknown = node.meta
  return [...new Set([...actions.flatMap(keyIn), ...declared(meta)])]
}

function keyIn(action: unknown): readonly string[] {
  if (typeof action !== 'object' || action === null || !('params' in action)) return []
  const { params } = action
  if (typeof params === 'function') {
    return Array.from(String(params).matchAll(/text: ['"]([^'"]+)['"]/g), (match) => match[1] ?? '')
  }
  const { text } = params as { text?: unknown }
  return typeof text === 'string' ? [text] : []
}

function declared(meta: unknown): readonly string[] {
  if (typeof meta !== 'object' || meta === null || !('says' in meta) || !Array.isArray(meta.says)) return []
  return meta.says.filter((key) => typeof key === 'string')
}
