import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { describe, expect, it } from 'vitest'

import { root } from './workspace.ts'

const pages = globSync(
  ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'packages/*/transcripts/README.md', 'examples/**/*.md'],
  {
    cwd: root,
    exclude: ['**/node_modules/**'],
  },
).map((page) => page.replaceAll('\\', '/'))

describe('the docs', () => {
  it.each(pages)('%s leads nowhere that is not there', (page) => {
    expect(linksIn(page).filter((link) => !leadsSomewhere(page, link))).toEqual([])
  })

  it('are all listed in their index', () => {
    const listed = new Set(
      linksIn('docs/README.md').map((link) => relative(root, join(root, 'docs', link.split('#')[0] ?? ''))),
    )
    const missing = pages.filter((page) => page.startsWith('docs/') && !listed.has(page))
    expect(missing).toEqual(['docs/README.md'])
  })
})

/** Links to places in the repository; what stands in code is none. */
function linksIn(page: string): readonly string[] {
  const text = read(page)
    .replaceAll(/```[^]*?```/g, '')
    .replaceAll(/`[^`\n]*`/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^\w+:/.test(link))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(root, target))) return false
  return anchor === undefined || anchorsIn(target).has(decodeURIComponent(anchor))
}

const anchors = new Map<string, ReadonlySet<string>>()

/** Where a page can be entered: its headings, as GitHub names them, and the ids that it gives itself. */
function anchorsIn(page: string): ReadonlySet<string> {
  const known = anchors.get(page)
  if (known) return known
  const text = read(page)
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
  const own = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
  const found = new Set([...headings, ...own])
  anchors.set(page, found)
  return found
}

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}
