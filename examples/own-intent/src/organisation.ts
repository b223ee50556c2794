import type { Organisation } from '@cristal/dialogue'

export const organisation: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3222-1000' },
  menu: [
    { id: 'consultar', title: 'Consultar parcelas' },
    { id: 'atendimento', title: 'Falar com atendente' },
  ],
  contracted: ['negociar'],
  slipMail: { subject: 'Segunda via do seu boleto', body: 'Segue a segunda via que você pediu.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}
