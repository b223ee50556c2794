import type { Organisation } from '@cristal/dialogue'

export const organisation: Organisation = {
  id: 'horizonte',
  name: 'Condomínio Horizonte',
  costCenters: [],
  sector: { name: 'portaria', contact: '(48) 3333-0000' },
  menu: [],
  contracted: [],
  slipMail: { subject: 'Segunda via', body: 'Segue a segunda via que você pediu.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}
