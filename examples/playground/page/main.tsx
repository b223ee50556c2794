import { render } from 'preact'

import { App } from './app.tsx'

const root = document.querySelector('#page')
if (root) render(<App />, root)

// A file that misses the talk must not replace the page.
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault())
