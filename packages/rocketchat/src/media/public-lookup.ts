import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

import { MediaProblem } from './media-problem.ts'

/**
 * Finds a host's addresses, and refuses when one of them is not public. As the `lookup` of a request it decides
 * over the very addresses that are connected to, so that a name cannot change its mind in between.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const first = found?.[0]
    if (error) callback(error, '')
    else if (first === undefined || !found.every(({ address }) => isPublic(address)))
      callback(notPublic(), '')
    else if (options.all === true) callback(null, found)
    else callback(null, first.address, first.family)
  })
}

/** An address written as numbers never reaches a `lookup`. */
export function checkLiteral({ hostname }: URL): void {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (isIP(address) !== 0 && !isPublic(address)) throw notPublic()
}

/** Whether an address is one of the public internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed4.check(address, 'ipv4')
  return family === 6 && !closed6.check(address, 'ipv6')
}

function notPublic(): MediaProblem {
  return new MediaProblem('is at an address that is not public; origins of your own go into `media.own`.')
}

/** What is not the public internet, by the registries of special-purpose addresses. */
const closed4 = nets(
  'ipv4',
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
    '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
)
/** A list of its own: one for both would look for addresses of the one kind among those of the other. */
const closed6 = nets(
  'ipv6',
  '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 ' +
    '5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
)

function nets(family: 'ipv4' | 'ipv6', list: string): BlockList {
  const blocked = new BlockList()
  for (const net of list.split(' ')) {
    const [address = '', prefix] = net.split('/')
    blocked.addSubnet(address, Number(prefix), family)
  }
  return blocked
}
