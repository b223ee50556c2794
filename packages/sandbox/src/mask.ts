const secret = '***'
const names = /^(cpf|cnpj|internationalid|email\w*|name|phone|text|msg|token|password|authorization)$/i

/** A query as it may be shown: documents, e-mails and secrets are starred out, ids are not. */
export function maskQuery(query: URLSearchParams): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const [name, value] of query) {
    const key = maskText(name)
    const safe = names.test(name) ? secret : maskText(value)
    shown[key] = Object.hasOwn(shown, key) ? `${shown[key]},${safe}` : safe
  }
  return shown
}

/** A text with everything starred out that has the shape of a document or an e-mail. */
export function maskText(text: string): string {
  return text
    .replace(/[^\s/@]+@[^\s/@]+/g, secret)
    .replace(/[\dA-Z]{2}\.?[\dA-Z]{3}\.?[\dA-Z]{3}\/?[\dA-Z]{4}-?\d{2}/gi, secret)
    .replace(/\d{3}\.?\d{3}\.?\d{3}-?\d{2}/g, secret)
}
