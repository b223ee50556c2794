/** One message of a talk. */
export interface Line {
  readonly say: string
  /** It is the title of an option to be tapped, not typed. */
  readonly tap?: true
  /** The next one is written as soon as this one is acknowledged. */
  readonly hurry?: true
}

/** Somebody who talks to the bot, as SIENGE knows them. */
export interface Person {
  readonly address: string
  readonly name: string
  readonly document: string
  readonly email: string
  readonly digits: string
  readonly customerId: number
  readonly talk: readonly Line[]
  /** Installments whose second copy the talk asks for, each once. */
  readonly mailed: readonly number[]
}

const names = [
  'Ana Prado',
  'Bento Lira',
  'Clara Teles',
  'Davi Rocha',
  'Elisa Moura',
  'Fábio Serra',
  'Gilda Reis',
]

/** People who are all different and never change; each has one of the talks. */
export function people(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    const talk = talks[index % talks.length] ?? waiting
    const document = cpf(String(300_000_007 + index * 7919))
    const digits = String(1000 + ((index * 37) % 9000))
    return {
      address: `pessoa-${index}`,
      name: `${names[index % names.length] ?? ''} Filho`,
      document,
      email: `pessoa.${index}@exemplo.com.br`,
      digits,
      customerId: 1000 + index,
      talk: talk.lines.map((line) => ({
        ...line,
        say: line.say.replace('{document}', document).replace('{digits}', digits),
      })),
      mailed: talk.mailed,
    }
  })
}

interface Talk {
  readonly lines: readonly Line[]
  readonly mailed: readonly number[]
}

/** Waits for each answer. */
const waiting: Talk = {
  lines: [
    { say: 'oi' },
    { say: 'quero a segunda via das atrasadas' },
    { say: '{document}' },
    { say: '{digits}' },
    { say: 'Outra parcela', tap: true },
    { say: 'dezembro' },
    { say: 'Não, obrigado', tap: true },
  ],
  mailed: [2, 3, 5],
}

/** Taps what there is to tap, and asks for something else in between. */
const tapping: Talk = {
  lines: [
    { say: 'boa tarde, quero ver minhas parcelas' },
    { say: '{document}' },
    { say: '{digits}' },
    { say: 'Próximas', tap: true },
    { say: 'Sim', tap: true },
    { say: 'segunda via de outubro' },
    { say: 'não, obrigado' },
  ],
  mailed: [5, 6, 3],
}

/** Writes everything at once. */
const hurrying: Talk = {
  lines: [
    { say: 'quero a segunda via das atrasadas', hurry: true },
    { say: '{document}', hurry: true },
    { say: '{digits}', hurry: true },
    { say: 'segunda via de dezembro', hurry: true },
    { say: 'não, obrigado' },
  ],
  mailed: [2, 3, 5],
}

const talks: readonly Talk[] = [waiting, tapping, hurrying]

/** A CPF with its two check digits. */
function cpf(base: string): string {
  const first = checkDigit(base)
  return `${base}${first}${checkDigit(`${base}${first}`)}`
}

function checkDigit(digits: string): string {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (digits.length + 1 - index),
    0,
  )
  return String(((sum * 10) % 11) % 10)
}
