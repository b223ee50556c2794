import type { Talk } from './talk.ts'

/** A whole financial talk: greeting, login, overdue installments with a second copy each, the next one, goodbye. */
export const financialTalk: Talk = {
  name: 'financial',
  turns: [
    { typed: 'oi', said: /Bom dia.*Como posso ajudar/s },
    { typed: 'quero a segunda via das parcelas atrasadas', said: /CPF ou CNPJ/ },
    { typed: '529.982.247-25', said: /quatro últimos dígitos/ },
    { typed: '4821', said: /outubro de 2026.*boletos\.exemplo.*algo mais/s },
    { typed: 'quero consultar a próxima parcela', said: /novembro de 2026.*segunda via/s },
    { typed: 'não', said: /algo mais/ },
    { typed: 'tchau', said: /encerr/i },
  ],
  parkedAfter: 3,
}
