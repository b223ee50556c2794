/** What the financial conversation says. A key names the moment, not the words. */
export const financialTexts = {
  'financial.login.askDocument': 'Para começar, qual é o seu CPF ou CNPJ?',
  'financial.login.documentUnfit':
    'Não reconheci um CPF ou CNPJ válido aí. Confira os números e me envie de novo, por favor.',
  'financial.login.documentBlocked':
    'Por segurança, as tentativas com esse documento estão pausadas até {until}. Se preferir, um atendente pode ajudar.',
  'financial.login.askDigits':
    'Agora, para confirmar que é você, informe os quatro últimos dígitos do telefone principal do seu cadastro.',
  'financial.login.digitsUnfit':
    'Preciso só dos quatro últimos dígitos do telefone do cadastro, por exemplo 1234. Se ele mudou, um atendente pode ajudar.',
  'financial.login.digitsWrong': 'Esses dados não conferem com o cadastro.',
  'financial.login.refused':
    'Não consegui confirmar os seus dados, então encerrei esta verificação por segurança. Você pode tentar de novo em 30 minutos, ou falar com um atendente.',
  'financial.login.identified': 'Obrigada, {name}! Dados confirmados.',

  'financial.coolingDown':
    'Por segurança, a verificação dos seus dados está pausada até {until}. Enquanto isso, um atendente pode ajudar.',
  'financial.baffled': 'Parece que não estou conseguindo entender você, desculpe.',
  'financial.offerPerson': 'Quer falar com um atendente?',
  'financial.offerPersonUnfit': 'Quer falar com um atendente? Responda sim ou não, por favor.',
  'financial.temporarilyDown': 'O sistema financeiro não está respondendo agora.',
  'financial.notAllowed':
    'O sistema financeiro recusou o pedido. Já registrei o problema para a nossa equipe.',
  'financial.unexpected':
    'O sistema financeiro respondeu algo que não consegui ler. Já registrei o problema para a nossa equipe.',
  'financial.askRetry': 'Quer que eu tente de novo?',
  'financial.askRetryUnfit': 'Quer que eu tente de novo? Você também pode falar com um atendente.',

  'financial.installments.noAccess': 'Não consegui acesso aos seus dados financeiros por aqui.',
  'financial.installments.tooLarge':
    'O seu extrato é grande demais para eu consultar por aqui, mas um atendente consegue.',
  'financial.installments.askBill': 'Encontrei {count} títulos no seu cadastro. Qual deles você quer ver?',
  'financial.installments.billUnfit': 'Escolha um dos títulos da lista, por favor.',
  'financial.installments.askPeriod':
    'De qual período? Você também pode escrever o mês, por exemplo "dezembro".',
  'financial.installments.periodUnfit':
    'Não entendi o período. Escolha uma opção ou escreva um mês, por exemplo "dezembro" ou "10/2026".',
  'financial.installments.noSuchDay': 'Não encontrei neste mês uma parcela com vencimento no dia {day}.',
  'financial.answer.nothingThere': 'Não encontrei parcelas nesse período.',
  'financial.answer.paid': '{month}, {label}: paga.',
  'financial.answer.writtenOff': '{month}, {label}: baixada, sem valor em aberto.',
  'financial.answer.overdue': '{month}, {label}: em atraso.',
  'financial.answer.overdueInPart': '{month}, {label}: paga em parte, com saldo em atraso.',
  'financial.answer.open': '{month}, {label}: em aberto.',
  'financial.answer.openInPart': '{month}, {label}: paga em parte, com saldo em aberto.',
  'financial.answer.offerDelivery': 'Quer que eu envie a segunda via?',
  'financial.answer.offerDeliveryUnfit': 'Quer que eu envie a segunda via? Responda sim ou não, por favor.',
  'financial.answer.outsideWindow':
    'Por aqui só consulto parcelas de {from} a {to}. Para outro período, um atendente pode ajudar.',
  'financial.answer.olderDebt':
    'Há também parcelas em aberto anteriores a {from}, que não consigo mostrar por aqui. Um atendente pode ajudar com elas.',
  'financial.answer.olderUnknown':
    'Não consegui verificar se há parcelas em aberto anteriores a {from}. Um atendente pode conferir.',
  'financial.installments.another': 'Posso ajudar em algo mais?',
  'financial.installments.anotherOrPerson': 'Se quiser, chamo um atendente. Posso ajudar em algo mais?',
  'financial.installments.anotherUnfit':
    'Não entendi. Você pode escrever um mês, pedir outra parcela, falar com um atendente ou dizer "não".',

  'financial.delivery.noEmail':
    'Não há e-mail no seu cadastro, então envio só por aqui. Para cadastrar um, procure o {sector}: {contact}.',
  'financial.delivery.noSlip': 'Ainda não há boleto disponível para {month} ({label}).',
  'financial.delivery.mailed': 'Enviei a segunda via de {month} ({label}) para {email}.',
  'financial.delivery.mailFailed':
    'Não consegui enviar o e-mail da segunda via de {month} ({label}) agora. Se precisar dele, peça de novo em alguns minutos.',
  'financial.delivery.mailRefused':
    'O sistema financeiro recusou o e-mail da segunda via de {month} ({label}). Já registrei o problema para a nossa equipe.',
  'financial.delivery.mailUnknown':
    'Não consegui confirmar se o e-mail da segunda via de {month} ({label}) saiu. Veja a caixa de entrada e o spam em alguns minutos; se não chegar, peça de novo.',
  'financial.delivery.link':
    'Boleto de {month} ({label}): {link}\nO link vale por 5 minutos; depois disso, é só pedir outro.',
  'financial.delivery.linkOnly':
    'Boleto de {month} ({label}): {link}\nA linha digitável está no próprio boleto. O link vale por 5 minutos; depois disso, é só pedir outro.',
  'financial.delivery.lineFollows': 'Linha digitável de {month} ({label}), para copiar:',
  'financial.delivery.line': '{line}',
  'financial.delivery.linkFailed':
    'Não consegui gerar o link do boleto de {month} ({label}) agora. Tente de novo em alguns minutos.',
  'financial.delivery.linkRefused':
    'O sistema financeiro recusou o link do boleto de {month} ({label}). Já registrei o problema para a nossa equipe.',
  'financial.delivery.linkUnexpected':
    'Pedi o link do boleto de {month} ({label}), e o sistema financeiro respondeu algo que não consegui ler. Já registrei o problema para a nossa equipe.',

  'financial.statement.mailed': 'Enviei o extrato para {email}, o e-mail do seu cadastro.',
  'financial.statement.mailUnknown':
    'Não consegui confirmar se o extrato saiu. Veja a caixa de entrada e o spam em alguns minutos; se não chegar, peça de novo ou procure o {sector}: {contact}.',
  'financial.statement.mailFailed':
    'Não consegui enviar o extrato por e-mail. Se precisar dele logo, procure o {sector}: {contact}.',
  'financial.statement.noEmail':
    'Não há e-mail no seu cadastro, e o extrato só sai para um e-mail cadastrado. Para cadastrar um, procure o {sector}: {contact}.',

  'financial.dueDay.nothingOpen': 'Não encontrei parcelas em aberto de {from} a {to}.',
  'financial.dueDay.one': 'O vencimento das suas parcelas em aberto é no dia {day} do mês.',
  'financial.dueDay.several':
    'As suas parcelas em aberto vencem em dias diferentes do mês: {days}, conforme a parcela.',
  'financial.dueDay.byBill': 'O dia do vencimento depende do título:',
  'financial.dueDay.billOne': 'Título {bill}: dia {days}.',
  'financial.dueDay.billSeveral': 'Título {bill}: dias {days}, conforme a parcela.',

  'financial.reminder.offer': 'Quer que eu lembre você da próxima parcela antes do vencimento?',
  'financial.reminder.offerUnfit':
    'Quer um lembrete da próxima parcela antes do vencimento? Responda sim ou não, por favor.',
  'financial.reminder.agreed': 'Combinado! Vou lembrar você antes da próxima parcela vencer.',
} as const

export type FinancialTexts = typeof financialTexts
