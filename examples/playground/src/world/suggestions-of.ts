/** What a person could write first in a scenario, by its id: together they lead into every flow. */
const suggestions: Readonly<Record<string, readonly string[]>> = {
  horizonte: [
    'oi',
    'quero a segunda via das atrasadas',
    'como estão dezembro e janeiro?',
    'me manda o extrato por e-mail',
    'qual é o dia do vencimento?',
    'me lembre da próxima parcela',
    'quero comprar um apartamento',
    'quero negociar a minha dívida',
    'quero falar com uma pessoa',
    'apague os meus dados',
    'qual o sentido da vida?',
  ],
  'varios-titulos': [
    'minhas próximas parcelas',
    'quero a segunda via de novembro',
    'qual é o dia do vencimento?',
  ],
  'carteira-longa': ['como estão as minhas parcelas atrasadas?', 'quero a segunda via da próxima'],
  back4app: ['quero a segunda via das atrasadas', 'minha próxima parcela'],
  'cadastro-incompleto': ['quero a segunda via das atrasadas', 'me manda o extrato por e-mail'],
  empresa: ['quero a segunda via da próxima', 'minhas parcelas de novembro'],
  'dia-e-valor': ['quanto é a minha próxima parcela?', 'quero consultar as atrasadas'],
  whatsapp: ['oi', 'quero a segunda via das atrasadas'],
  bothub: ['quero a segunda via das atrasadas', 'qual o sentido da vida?'],
  fila: ['quero falar com uma pessoa', 'quero negociar a minha dívida'],
  'ninguem-online': ['quero falar com uma pessoa', 'quero comprar um apartamento'],
  'fora-do-horario': ['quero falar com uma pessoa', 'minha próxima parcela'],
  manutencao: ['minha próxima parcela', 'quero falar com uma pessoa'],
}

const usual = [
  'oi',
  'quero a segunda via das atrasadas',
  'minha próxima parcela',
  'quero falar com uma pessoa',
]

/** What could be written first in a scenario. */
export function suggestionsOf(scenario: string): readonly string[] {
  return Object.hasOwn(suggestions, scenario) ? (suggestions[scenario] ?? usual) : usual
}
