import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { peers, type PeerName } from './peers.ts'

/**
 * Installs each peer into a folder of its own, without running its scripts; what is there already stays. Returns why,
 * by name, for those that could not be installed.
 */
export function installPeers(
  packages: string,
  note: (what: string) => void,
): Readonly<Partial<Record<PeerName, string>>> {
  const missing = Object.entries(peers).flatMap(([name, specs]) => {
    const folder = join(packages, name)
    const stamp = join(folder, '.installed')
    if (existsSync(stamp)) return []
    note(`installing ${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const why = install(folder, specs)
    if (why === undefined) writeFileSync(stamp, '')
    return why === undefined ? [] : [[name, why] as const]
  })
  return Object.fromEntries(missing)
}

function install(folder: string, specs: readonly string[]): string | undefined {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stderr } = spawnSync('npm', ['install', ...flags, ...specs], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 180_000,
  })
  return status === 0 ? undefined : (/npm error (.*)/.exec(stderr)?.[1] ?? 'npm could not install it')
}
