/** A plain page that shows the talk with the bot; it needs nothing but this file. */
export const page = `<!doctype html>
<html lang="pt-BR">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Cristal</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0 auto; max-width: 42rem; padding: 1rem; display: grid; gap: 1rem }
  ol { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem }
  li { padding: .5rem .75rem; border-radius: .75rem; max-width: 85%; white-space: pre-wrap; overflow-wrap: anywhere }
  .bot { background: #8881; justify-self: start }
  .person { background: #1a7f5a; color: #fff; justify-self: end }
  form { display: flex; gap: .5rem; position: sticky; bottom: 0; background: Canvas; padding: .5rem 0 }
  input { flex: 1; font: inherit; padding: .5rem }
  button { font: inherit; padding: .5rem .75rem; margin: .25rem .25rem 0 0 }
</style>
<main>
  <h1>Cristal</h1>
  <p>Esta página mostra a conversa com o assistente. O servidor atende pela API HTTP:
    <code>POST /api/contacts/:id/messages</code> e <code>GET /api/contacts/:id</code>.</p>
  <ol id="talk" aria-live="polite"></ol>
</main>
<form id="form"><input id="text" aria-label="Mensagem" placeholder="Escreva uma mensagem" autocomplete="off" autofocus><button>Enviar</button></form>
<script type="module">
  const talk = document.getElementById('talk'), text = document.getElementById('text')
  const id = sessionStorage.contact ??= crypto.randomUUID()
  const show = (who, words, options = []) => {
    const line = document.createElement('li')
    line.className = who
    line.append(words)
    for (const option of options) {
      const button = document.createElement('button')
      button.textContent = option.title
      button.onclick = () => send({ option: option.token }, option.title)
      line.append(document.createElement('br'), button)
    }
    talk.append(line)
    line.scrollIntoView({ block: 'end' })
  }
  async function send(content, words) {
    show('person', words)
    const body = JSON.stringify({ id: crypto.randomUUID(), ...content })
    const headers = { 'content-type': 'application/json' }
    try {
      const answer = await (await fetch('/api/contacts/' + id + '/messages', { method: 'POST', headers, body })).json()
      for (const message of answer.messages ?? []) show('bot', message.text, message.options)
      if (answer.error) show('bot', answer.error.message)
    } catch { show('bot', 'O servidor não respondeu. Ele está rodando?') }
  }
  const earlier = await fetch('/api/contacts/' + id)
  if (earlier.ok) for (const line of (await earlier.json()).transcript) show(line.who, line.text, line.options)
  document.getElementById('form').onsubmit = (event) => {
    event.preventDefault()
    const words = text.value.trim()
    text.value = ''
    if (words) send({ text: words }, words)
  }
</script>
</html>
`
