/** What people write by themselves. */
export const words: readonly string[] = [
  'oi',
  'sim',
  'não',
  'quero a segunda via das atrasadas',
  'quero falar com um atendente',
  'consultar dezembro',
  'quero o extrato',
  'mudar o dia do vencimento',
  'quero negociar',
  'quanto falta pagar',
  'preciso de assistência técnica',
  'não consigo pagar, preciso de ajuda',
  'quero comprar um apartamento',
  'apague meus dados',
  'quais dados vocês têm sobre mim?',
  '529.982.247-25',
  '4821',
  'menu',
  'outra coisa',
  'outras parcelas',
  'obrigada',
  'encerrar',
  'tchau',
  'iniciarchat',
  'xyzzy',
]

const document = ['529.982.247-25', '11144477735', '123']
const digits = ['4821', '1111', '48']
const yesOrNo = ['sim', 'não', 'talvez']
const name = ['Maria da Silva', 'pular', '?']
const phone = ['(48) 99999-4821', 'pular', '12']
const email = ['maria@exemplo.com.br', 'maria@', 'pular']
const period = ['todas', 'dezembro', 'as atrasadas', 'de 2020', 'a próxima']
const grade = ['5', 'pular', '99']

/** What people write when they are asked: right, wrong and evasive. */
export const sayings: Readonly<Record<string, readonly string[]>> = {
  'financial.login.askDocument': document,
  'financial.login.documentUnfit': document,
  'financial.login.askDigits': digits,
  'financial.login.digitsUnfit': digits,
  'financial.login.digitsWrong': digits,
  'financial.installments.askPeriod': period,
  'financial.installments.periodUnfit': period,
  'handoff.confirm': yesOrNo,
  'handoff.askName': name,
  'handoff.nameUnfit': name,
  'handoff.askPhone': phone,
  'handoff.phoneUnfit': phone,
  'handoff.askEmail': email,
  'handoff.whyEmail': email,
  'handoff.emailUnfit': email,
  'handoff.askSatisfaction': grade,
  'core.offerPerson': yesOrNo,
  'core.offerReturn': yesOrNo,
  'financial.offerPerson': yesOrNo,
}

/** Half of the walks begin where chance alone rarely comes to: at a human, or behind a login. */
export const openings: readonly (readonly string[])[] = [
  [
    '> quero falar com um atendente',
    '> sim',
    '> Maria da Silva',
    '> (48) 99999-4821',
    '> maria@exemplo.com.br',
  ],
  ['> quero a segunda via', '> 529.982.247-25', '> 4821'],
]

/** What humans do at the desk. */
export const acts: readonly string[] = [
  '@agent take',
  '@agent Posso ajudar?',
  '@agent {file: https://exemplo.com/boleto.pdf} Segue o boleto.',
  '@agent close',
  '@agent forward Bia',
  '@agent next',
]
