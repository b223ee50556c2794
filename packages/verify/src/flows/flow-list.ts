import type { Flow } from './flow.ts'

const answer = 'Resposta – Parcela SIENGE'
const bothAnswers = 'Resposta – Parcela SIENGE ou Back4app'
const whichBill = 'Status Financeiro: pergunta qual dos títulos'
const welcome = ['Boas vindas e cumprimentos', 'Cumprimentos e boas vindas']
const goodbye = ['Encerramento e inatividade', 'Encerramento: uma das despedidas, ao acaso. Inatividade']

/**
 * The flows in the order of the flow document, then those that are new. A state belongs to the flow with which its
 * description begins, and where several fit, to the longest.
 */
export const flowList: readonly Flow[] = [
  { number: 1, name: 'Nova mensagem', begins: ['Nova mensagem'] },
  { number: 2, name: 'Boas vindas', begins: ['Boas vindas', ...welcome], only: /introduction/ },
  {
    number: 3,
    name: 'Cumprimentos e despedidas',
    begins: ['Cumprimentos', ...welcome, 'Encerramento.'],
    only: /\.good(Morning|Afternoon|Evening)$/,
  },
  { number: 4, name: 'Menu principal', begins: ['Menu principal', 'Pergunta aberta'] },
  { number: 5, name: 'Algo mais', begins: ['Algo mais', 'Pergunta aberta', 'Oferece voltar'] },
  { number: 6, name: 'Inatividade', begins: ['Inatividade', ...goodbye], only: /^core\.inactive$/ },
  {
    number: 7,
    name: 'Encerramento',
    begins: ['Encerramento', 'Encerramento.', ...goodbye, 'Conversa encerrada'],
    only: /^core\.closing/,
  },
  { number: 8, name: 'Baixa convicção', begins: ['Baixa convicção'] },
  {
    number: 9,
    name: 'Classificação',
    begins: ['Classificação', 'Atende um assunto por vez', 'Como o assunto terminou'],
  },
  {
    number: 10,
    name: 'Classificador',
    begins: ['Classificador', 'Classificação', 'Desistência, resposta, outro assunto'],
  },
  {
    number: 11,
    name: 'Intenções',
    begins: ['Intenções', 'Lead, privacidade, serviços contratados'],
    silent: 'leva a intenção ao seu fluxo; não fala',
  },
  {
    number: 12,
    name: 'Funções não suportadas',
    begins: ['Funções não suportadas', 'Serviço contratado', 'Um serviço contratado'],
  },
  { number: 13, name: 'Extrato por e-mail', begins: ['Extrato por e-mail', 'Envio por e-mail'] },
  { number: 14, name: 'Lead', begins: ['Lead'] },
  { number: 15, name: 'Atendimento humano', begins: ['Atendimento humano'] },
  { number: 16, name: 'Obter dados', begins: ['Obter dados'] },
  { number: 17, name: 'Obter dados - Nome', begins: ['Obter dados - Nome'] },
  { number: 18, name: 'Obter dados - Telefone', begins: ['Obter dados - Telefone'] },
  { number: 19, name: 'Obter dados - E-mail', begins: ['Obter dados - E-mail'] },
  { number: 20, name: 'Credenciamento', begins: ['Credenciamento'] },
  { number: 21, name: 'Status Financeiro', begins: ['Status Financeiro', whichBill] },
  { number: 22, name: 'Verifica centro de custos', begins: ['Verifica centro de custos'] },
  { number: 23, name: 'Verifica data do intervalo', begins: ['Verifica data do intervalo'] },
  { number: 24, name: 'Resposta - Parcela SIENGE', begins: [answer, bothAnswers] },
  {
    number: 25,
    name: 'Intervalo por extenso',
    begins: [],
    says: (_key, words) => words.includes('{month}'),
  },
  {
    number: 26,
    name: 'Status Financeiro - Back4app',
    begins: ['Status Financeiro – Back4app', whichBill],
    through: 'bills.listingBills',
  },
  {
    number: 27,
    name: 'Resposta - Parcela Back4app',
    begins: [answer, bothAnswers],
    through: 'bills.fetchingInstallments',
  },
  { number: 28, name: 'Segunda via por e-mail', begins: ['Segunda via', 'Envio por e-mail'] },
  { number: 29, name: 'Linha digitável + link', begins: ['Linha digitável + link'] },
  { number: 30, name: 'RocketChat - Criar sala', begins: ['RocketChat - Criar sala', 'RocketChat:'] },
  { number: 31, name: 'RocketChat - Enviar mensagem', begins: ['RocketChat - Enviar mensagem'] },
  {
    number: 32,
    name: 'RocketChat - Mídias',
    begins: [],
    says: (key) => /^handoff\.agent(Said|Sent)$|\.fileUnread$/.test(key),
  },
  { number: 33, name: 'RocketChat - Finalizar atendimento', begins: ['RocketChat - Finalizar atendimento'] },

  { name: 'Vencimento', begins: ['Dia do vencimento'] },
  { name: 'Lembrete', begins: ['Lembrete'] },
  { name: 'Privacidade', begins: ['Privacidade'] },
  { name: 'Pesquisa de satisfação', begins: ['Pesquisa de satisfação'] },
  { name: 'Pergunta', begins: ['Pergunta:'] },
]
