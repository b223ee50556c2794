import { maskPersonal, type Contact } from '@cristal/dialogue'

/**
 * What is kept of a contact, one line each, for the person to read. Whoever holds the phone can ask for it, so
 * that documents, phones and addresses show no more than it takes to recognise them. Empty: nothing is kept.
 */
export function heldData(contact: Contact): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Nome', contact.name ?? contact.givenName],
    ['CPF ou CNPJ', ending(contact.document)],
    ['E-mail', initial(contact.email)],
    ['Telefone', area(contact.phone)],
    ['E-mail para o atendimento', initial(contact.givenEmail)],
    ['Telefone para o atendimento', area(contact.givenPhone)],
    ['Código de cliente', contact.customerId],
    ['Último acesso', contact.lastLogin?.slice(0, 10).split('-').toReversed().join('/')],
    ['Lembrete do próximo vencimento', contact.reminderConsent === undefined ? undefined : 'autorizado'],
    [
      'Nota do último atendimento',
      contact.satisfaction === undefined ? undefined : String(contact.satisfaction),
    ],
  ]
  return lines.flatMap(([what, value]) => (value === undefined ? [] : [`${what}: ${value}`])).join('\n')
}

/** A phone's last digits are what a login asks for: not even some of them are shown. */
function area(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, '').replace(/^55(?=\d{10,11}$)/, '')
  if (digits === undefined) return undefined
  return digits.length === 10 || digits.length === 11 ? `DDD ${digits.slice(0, 2)}` : 'cadastrado'
}

function ending(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `final ${value.slice(-2)}`
}

function initial(email: string | undefined): string | undefined {
  if (email === undefined) return undefined
  const [name = '', host] = email.split('@')
  return host === undefined ? maskPersonal(email) : `${name.slice(0, 2)}•••@${host}`
}
