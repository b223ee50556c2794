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
  'core.offerReturn': 'Quer continuar {topic} de onde paramos?',
  'core.offerReturnUnfit': 'Quer continuar {topic}? Responda sim ou não, por favor.',
  'core.fileUnread': 'Recebi seu arquivo, mas por aqui eu só consigo ler texto.',
  'core.lead.welcome': 'Que bom que você tem interesse na {organisation}!',
  'core.lead.askInterest':
    'O que você procura? Conte um pouco, por exemplo o tipo de imóvel e a região, e eu passo para a equipe de vendas.',
  'core.lead.interestUnfit': 'Conte em poucas palavras o que você procura, por favor.',
  'core.privacy.ask': 'Você quer ver ou apagar os dados que guardo sobre você?',
  'core.privacy.askUnfit': 'Escolha se quer ver ou apagar os seus dados, por favor.',
  'core.privacy.held': 'Isto é o que guardo sobre você:\n{data}',
  'core.privacy.wholeCopy':
    'Por segurança, aqui não mostro os dados por inteiro. Para uma cópia completa, fale com o {sector}: {contact}.',
  'core.privacy.nothingHeld': 'Não guardo nenhum dado pessoal seu.',
  'core.privacy.confirm':
    'Vou apagar seu nome, documento, contatos e esta conversa. Seus contratos e parcelas continuam no sistema financeiro, como a lei exige. Posso apagar?',
  'core.privacy.confirmUnfit': 'Posso apagar os seus dados e esta conversa? Responda sim ou não, por favor.',
  'core.privacy.kept': 'Certo, não mudei nada.',
  'core.privacy.erased': 'Pronto, apaguei os seus dados e a nossa conversa.',
  'core.privacy.erasedHere':
    'Apaguei o que eu guardava. No sistema dos atendentes não consegui apagar agora; peça ao {sector}: {contact}.',
  'core.privacy.erasedHereOnly':
    'Apaguei o que eu guardava. O sistema dos atendentes recusou o pedido, e o problema já foi registrado; peça também ao {sector}: {contact}.',
  'core.privacy.erasedThereUnsure':
    'Apaguei o que eu guardava. O sistema dos atendentes respondeu algo que não consegui ler; para ter certeza de que lá também foi apagado, fale com o {sector}: {contact}.',
  'core.unsupported.negotiate':
    'Entendi que você quer negociar. Essa conversa é com a nossa equipe financeira, que pode ver as melhores condições com você.',
  'core.unsupported.broker': 'Sobre corretoria, quem pode ajudar é a nossa equipe.',
  'core.unsupported.balance': 'O saldo devedor do contrato é calculado pela nossa equipe financeira.',
  'core.unsupported.contract': 'Que bom! Para contratar, quem cuida de tudo é a nossa equipe.',
  'core.unsupported.prepay': 'Para antecipar parcelas, a nossa equipe financeira faz a simulação com você.',
  'core.unsupported.assist': 'Sinto muito pelo transtorno. A assistência é com a nossa equipe.',
  'core.closing': 'Obrigada pelo contato! Atendimento encerrado; quando precisar, é só escrever.',
  'core.closingWithThanks': 'Foi um prazer ajudar. Encerro o atendimento por aqui; até a próxima!',
  'core.closingWithCare': 'Certo, atendimento encerrado. Se precisar de algo, estou por aqui!',
  'core.inactive':
    'Como não recebi resposta, vou encerrar o atendimento por aqui. Quando quiser, é só escrever de novo.',
  'core.apology': 'Desculpe, algo não saiu bem por aqui. Pode repetir, por favor?',
} as const

export type CoreTexts = typeof coreTexts
