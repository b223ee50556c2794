import type { ReportData } from './page-data.ts'

interface Parts {
  readonly data: ReportData
  readonly script: string
  readonly styles: string
  /** What a Content-Security-Policy calls a text that stands in the page. */
  readonly hash: (text: string) => string
}

/** The whole page as one text. Nothing runs but its own script, and nothing is loaded from anywhere. */
export function htmlOf({ data, script, styles, hash }: Parts): string {
  const code = inline(script)
  const policy = [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src ${hash(styles)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Cristal: caminhos</title>
<style>${styles}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>Este relatório precisa de JavaScript. This report needs JavaScript.</p></noscript>
<script type="application/json" id="data">${inline(JSON.stringify(data))}</script>
<script type="module">${code}</script>
</body>
</html>
`
}

/** What would end or change a script element is written as an escape, which means the same in strings of JS and JSON. */
function inline(text: string): string {
  return text.replaceAll(/<(?=\/script|!--|script)/gi, String.raw`\u003c`)
}
