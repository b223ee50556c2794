import { createHash } from 'node:crypto'

/** A page that shows a viewer in a frame and hands it what the socket tells. */
export interface BridgePage {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** The page for a viewer such as `https://stately.ai/inspect`. */
export function bridgePage(viewer: URL): BridgePage {
  const code = script(viewer.origin)
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(style)}'`,
    `frame-src ${viewer.origin}`,
    'connect-src ws://127.0.0.1:* ws://localhost:*',
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return {
    html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Cristal, live</title>
<style>${style}</style>
<p id="state" role="status">Connecting…</p>
<iframe id="viewer" title="The inspector" src="${escaped(viewer.href)}"></iframe>
<script>${code}</script>
</html>
`,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  }
}

const style = `
body { margin: 0; display: flex; flex-direction: column; height: 100vh; font: 14px system-ui, sans-serif }
p { margin: 0; padding: 6px 12px; background: #1c1b2e; color: #fff }
iframe { flex: 1; border: 0 }
`

/** The viewer says when it listens. After the host was away it begins anew, since all is told from the start again. */
function script(origin: string): string {
  return `
const frame = document.getElementById('viewer')
const state = document.getElementById('state')
const origin = ${JSON.stringify(origin).replaceAll('<', '\\u003c')}
let waiting = []
let listens = false
let told = 0

addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== origin) return
  if (!event.data || event.data.type !== '@statelyai.connected') return
  listens = true
  for (const each of waiting.splice(0)) frame.contentWindow.postMessage(each, origin)
})

function tell(data) {
  told++
  if (listens) frame.contentWindow.postMessage(data, origin)
  else waiting.push(data)
}

function connect(again) {
  const socket = new WebSocket('ws://' + location.host)
  socket.onopen = () => {
    if (again) {
      listens = false
      waiting = []
      told = 0
      frame.src = frame.src
    }
    state.textContent = 'Connected. Talk to the bot: what its machines do appears here.'
  }
  socket.onmessage = (event) => tell(JSON.parse(event.data))
  socket.onclose = () => {
    state.textContent = 'The host is away; trying again…'
    setTimeout(() => connect(again || told > 0), 1000)
  }
}

connect(false)
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
