import { routeOf } from '../route.ts'

/** What the simulator answers, as the journal and the faults name it. */
export const rocketchatRoutes = [
  'GET /core/room',
  'POST /core/message',
  'POST /livechat/visitor',
  'DELETE /livechat/visitor/{id}',
  'GET /livechat/config',
  'POST /livechat/offline.message',
  'GET /livechat/room',
  'POST /livechat/room.close',
  'POST /livechat/message',
  'GET /livechat/message/{id}',
  'POST /livechat/upload/{id}',
  'GET /livechat/agent.info/{id}/{id}',
  'GET /file-upload/{id}/{id}',
] as const

/** Names a request without the ids that it ends with: tokens, rooms and files are letters here. */
export function rocketchatRoute(method: string, path: string): string {
  const own = path.replace(/^\/api\/v1(?=\/)/, '').replace(/\/+$/, '')
  const ids = /^(\/livechat\/(?:visitor|message|upload|agent\.info)|\/file-upload)((?:\/[^/]+)+)$/.exec(own)
  if (ids === null) return routeOf(method, own)
  return `${method} ${ids[1]}${(ids[2] ?? '').replace(/\/[^/]+/g, '/{id}')}`
}
