import type { Scenario } from '@cristal/sandbox'

/** Something that tells of a person, and how it is found in a text. */
export interface Secret {
  readonly what: string
  readonly pattern: RegExp
}

/** All that a scenario knows of its people: documents, phones and their last digits, e-mail addresses, names. */
export function secretsOf({ sienge, contact = {} }: Scenario): readonly Secret[] {
  const people = [...sienge.customers, ...peopleIn(contact)]
  return people.flatMap(({ cpf, cnpj, email, phones, name }) => [
    ...spaced('a document', cpf),
    ...spaced('a document', cnpj),
    ...phones.flatMap(({ number }) => [
      ...spaced('a phone', number),
      ...word('the compared digits', number.slice(-4)),
    ]),
    ...word('an e-mail address', email),
    ...name.split(/\s+/).flatMap((part) => (part.length > 3 ? word('a name', part) : [])),
  ])
}

/** The documents that somebody typed, whoever has them. */
export function typedSecrets(text: string): readonly Secret[] {
  return (text.match(/\d[\d ./-]{9,20}\d/g) ?? []).flatMap((digits) => spaced('what was typed', digits))
}

interface Person {
  readonly name: string
  readonly cpf?: string | undefined
  readonly cnpj?: string | undefined
  readonly email?: string | null | undefined
  readonly phones: readonly { readonly number: string }[]
}

function peopleIn({ name, document, email, phone }: Readonly<Record<string, unknown>>): readonly Person[] {
  return [
    {
      name: textOf(name) ?? '',
      cpf: textOf(document),
      email: textOf(email),
      phones: [phone].flatMap((number) => (typeof number === 'string' ? [{ number }] : [])),
    },
  ]
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** However its characters are set apart. */
function spaced(what: string, value: string | undefined): readonly Secret[] {
  const characters = value?.match(/[\dA-Z]/gi) ?? []
  if (characters.length < 8) return []
  return [{ what, pattern: new RegExp(characters.join(`[^${letter}]{0,3}`), 'i') }]
}

function word(what: string, value: string | null | undefined): readonly Secret[] {
  if (!value) return []
  return [{ what, pattern: new RegExp(`(?<![${letter}])${escaped(value)}(?![${letter}])`, 'i') }]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Classes of Unicode would cost a second for each hundred patterns. */
const letter = 'A-Za-zÀ-ÿ0-9'
