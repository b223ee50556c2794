/** "ma•••@exemplo.com.br": enough for the person to recognise their address, and for nobody else to learn it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '•••' : `${email.slice(0, Math.min(2, at - 1))}•••${email.slice(at)}`
}
