import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { installedFolder } from '../install.ts'

// A Parse Server with the deployed cloud code, on a PostgreSQL that lives in this process. It is a process of its own,
// so that its log can be read as its operator would, and tells its parent where it serves.
const installed = createRequire(join(installedFolder('back4app'), 'package.json'))
const { PGlite } = installed('@electric-sql/pglite') as Pglite
const { PGLiteSocketServer } = installed('@electric-sql/pglite-socket') as PgliteSocket
const { ParseServer } = installed('parse-server') as Parse

const { cloud, applicationId, restApiKey } = JSON.parse(process.argv[2] ?? '{}') as Readonly<
  Record<'cloud' | 'applicationId' | 'restApiKey', string>
>
const database = new PGLiteSocketServer({
  db: await PGlite.create(),
  host: '127.0.0.1',
  port: 0,
  maxConnections: 20,
})
await database.start()

const parse = new ParseServer({
  appId: applicationId,
  restAPIKey: restApiKey,
  masterKey: `${restApiKey}-master`,
  cloud,
  databaseURI: `postgres://postgres:postgres@${database.getServerConn()}/postgres?sslmode=disable`,
  serverURL: 'http://127.0.0.1/',
  logsFolder: null,
})
await parse.start()
const server = createServer(parse.app).listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
process.on('message', (env: Readonly<Record<string, string>>) => {
  Object.assign(process.env, env)
  process.send?.({ set: true })
})
process.on('disconnect', () => process.exit())

// They are not installed where the compiler looks; this is what is used of them.
interface Pglite {
  readonly PGlite: { create(): Promise<object> }
}
interface PgliteSocket {
  readonly PGLiteSocketServer: new (options: object) => { start(): Promise<void>; getServerConn(): string }
}
interface Parse {
  readonly ParseServer: new (options: object) => { start(): Promise<unknown>; readonly app: RequestListener }
}
