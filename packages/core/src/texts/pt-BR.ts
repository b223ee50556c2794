/** What the core conversation says. A key names the moment, not the words. */
export const coreTexts = {
  'core.goodMorning': 'Bom dia!',
  'core.goodAfternoon': 'Boa tarde!',
  'core.goodEvening': 'Boa noite!',
  'core.introduction':
    'Eu sou a Cristal, assistente virtual da {organisation}. Posso consultar suas parcelas e enviar a segunda via dos boletos.',
  'core.menu': 'Como posso ajudar? Escolha uma opção ou escreva o que precisa.',
  'core.staleOption': 'Essa opção era de uma pergunta anterior.',
  'core.anythingElse': 'Posso ajudar em algo mais?',
  'core.misunderstood': 'Desculpe, não entendi.',
  'core.misunderstoodAgain': 'Desculpe, ainda não entendi.',
  'core.misunderstoodThrice': 'Não estou conseguindo entender você. É melhor falar com um atendente.',
  'core.notUnderstanding': 'Desculpe, não consegui ler sua mensagem agora.',
  'core.offerPerson': 'Quer falar com um atendente?',
  'core.offerPersonUnfit': 'Quer falar com um atendente? Responda sim ou não, por favor.',
  'core.noPerson': 'Por aqui ainda não consigo chamar um atendente. Fale com o {sector}: {contact}.',
  'core.notHere': 'Isso eu ainda não consigo fazer por aqui. Fale com o {sector}: {contact}.',
  'core.offerReturn': 'Quer continuar a consulta das parcelas de onde paramos?',
  'core.offerReturnUnfit': 'Quer continuar a consulta das parcelas? Responda sim ou não, por favor.',
  'core.closing': 'Obrigada pelo contato! Atendimento encerrado; quando precisar, é só escrever.',
  'core.closingWithThanks': 'Foi um prazer ajudar. Encerro o atendimento por aqui; até a próxima!',
  'core.closingWithCare': 'Certo, atendimento encerrado. Se precisar de algo, estou por aqui!',
  'core.inactive':
    'Como não recebi resposta, vou encerrar o atendimento por aqui. Quando quiser, é só escrever de novo.',
  'core.apology': 'Desculpe, algo não saiu bem por aqui. Pode repetir, por favor?',
} as const

export type CoreTexts = typeof coreTexts
