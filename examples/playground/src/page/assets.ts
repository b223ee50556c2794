import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { chartStyles, pageFont, pageScript } from '@cristal/chart'

export interface Asset {
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
}

/** The page's files, by name; `undefined` where there is none. */
export type Assets = (name: string) => Promise<Asset | undefined>

const folder = new URL('../../page/', import.meta.url)
const sheets = ['font', 'frame', 'bar', 'talk', 'files', 'chart', 'side', 'desk']

/** The page's files, made once when they are first asked for. */
export function pageAssets(): Assets {
  const made = new Map<string, Promise<Asset['body']>>()
  const makers: Readonly<Record<string, { type: string; make: () => Promise<Asset['body']> }>> = {
    'page.js': { type: 'text/javascript; charset=utf-8', make: () => pageScript(pathOf('main.tsx')) },
    'page.css': { type: 'text/css; charset=utf-8', make: styles },
    'inter.woff2': { type: 'font/woff2', make: async () => new Uint8Array(await readFile(pageFont)) },
    'icon.svg': { type: 'image/svg+xml', make: () => readFile(pathOf('icon.svg'), 'utf8') },
  }

  return async (name) => {
    const maker = Object.hasOwn(makers, name) ? makers[name] : undefined
    if (!maker) return undefined
    const making = made.get(name) ?? maker.make()
    made.set(name, making)
    return { type: maker.type, body: await making }
  }
}

async function styles(): Promise<string> {
  const parts = sheets.map((name) => readFile(pathOf(`styles/${name}.css`), 'utf8'))
  return [await chartStyles(), ...(await Promise.all(parts))].join('\n')
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, folder))
}
