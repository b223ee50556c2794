/** "•••.982.247-••" for a CPF, "••.222.333/••••-••" for a CNPJ: enough to tell two apart. */
export function maskDocument(document: string): string {
  return document.length === 14
    ? `••.${document.slice(2, 5)}.${document.slice(5, 8)}/••••-••`
    : `•••.${document.slice(3, 6)}.${document.slice(6, 9)}-••`
}

/** "(48) •••••-••21": never the four last digits, which a login asks for. */
export function maskPhone(phone: string): string {
  return `(${phone.slice(0, 2)}) •••••-••${phone.slice(-2)}`
}
