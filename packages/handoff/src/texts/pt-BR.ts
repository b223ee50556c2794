/** What human service says. A key names the moment, not the words. */
export const handoffTexts = {
  'handoff.confirm': 'Quer que eu chame um atendente para continuar com você?',
  'handoff.confirmUnfit': 'Posso chamar um atendente. Responda sim ou não, por favor.',
  'handoff.baffled':
    'Desculpe, não consegui entender você. Se precisar de um atendente, fale com o {sector}: {contact}.',

  'handoff.askName': 'Com quem o atendente vai falar? Me diga o seu nome, por favor.',
  'handoff.nameUnfit': 'Não reconheci um nome aí. Escreva só o seu nome ou, se preferir, "pular".',
  'handoff.askPhone': 'E um telefone com DDD, caso a conversa caia?',
  'handoff.phoneUnfit':
    'Preciso do número com DDD, por exemplo (48) 99999-1234. Se preferir não informar, escreva "pular".',
  'handoff.whyEmail':
    'Tudo bem, você não precisa se identificar. Só peço um e-mail, para o atendente responder se a conversa cair.',
  'handoff.askEmail': 'Qual é o seu e-mail?',
  'handoff.emailUnfit':
    'Para um atendente responder, preciso de um e-mail completo, como nome@exemplo.com.br. Qual é o seu?',
  'handoff.almostThere': 'Já vou chamar um atendente, só falta isto.',
  'handoff.noEmail':
    'Sem um e-mail, não consigo chamar um atendente por aqui. Se preferir, fale com o {sector}: {contact}.',

  'handoff.calling': 'Só um momento, estou chamando um atendente…',
  'handoff.waiting':
    'Pronto, já chamei um atendente! Pode escrever por aqui; para encerrar, é só escrever "encerrar".',
  'handoff.queued': 'Você está na posição {position} da fila.',
  'handoff.taken': '{agent} chegou para atender você.',
  'handoff.takenBySomebody': 'Um atendente chegou para falar com você.',
  'handoff.agentSaid': '{text}',
  // A file alone needs no words.
  'handoff.agentSent': '',
  'handoff.notDelivered': 'Não consegui entregar a sua última mensagem ao atendente. Pode enviar de novo?',
  'handoff.deliveryRefused':
    'Não consegui entregar a sua última mensagem ao atendente, e repetir não adianta; o problema já foi registrado. Se for urgente, fale com o {sector}: {contact}.',
  'handoff.deliveryUnexpected':
    'O sistema de atendimento respondeu algo que não consegui ler, e não sei se a sua última mensagem chegou. Pode enviar de novo?',
  'handoff.deliveryUnconfirmed':
    'Não consegui confirmar se a sua última mensagem chegou ao atendente. Se ele não responder, pode enviar de novo?',
  'handoff.ended': 'O atendente encerrou a conversa. Obrigada por falar com a gente!',
  'handoff.endedBefore':
    'O atendimento já estava encerrado, e a sua última mensagem não chegou ao atendente.',
  'handoff.left': 'Certo, encerrei a conversa com o atendente. Obrigada por falar com a gente!',
  'handoff.askSatisfaction': 'De 1 a 5, como foi o atendimento?',
  'handoff.satisfactionUnfit': 'Responda com uma nota de 1 a 5 ou, se preferir, escreva "pular".',
  'handoff.rated': 'Obrigada pela avaliação!',

  'handoff.down': 'Não consegui chamar um atendente agora: o sistema de atendimento não está respondendo.',
  'handoff.refused':
    'O sistema de atendimento recusou o pedido; o problema já foi registrado. Se for urgente, fale com o {sector}: {contact}.',
  'handoff.unexpected':
    'O sistema de atendimento respondeu algo que não consegui ler; o problema já foi registrado. Se for urgente, fale com o {sector}: {contact}.',
  'handoff.unconfirmed':
    'Não consegui confirmar se o atendente foi chamado. Se ninguém vier, fale com o {sector}: {contact}.',
  'handoff.askAgain': 'Quer que eu tente de novo?',
  'handoff.askAgainUnfit': 'Quer que eu tente de novo ou prefere continuar por aqui?',

  'handoff.closed': 'Nossos atendentes não estão disponíveis agora; eles voltam {when}.',
  'handoff.closedForLong': 'Nossos atendentes não estão disponíveis no momento.',
  'handoff.nobody': 'Nenhum atendente está online agora.',
  'handoff.tryLater':
    'Nenhum atendente está online agora. Tente mais tarde ou, se preferir, fale com o {sector}: {contact}.',
  'handoff.offerMessage': 'Quer deixar um recado? Um atendente responde por e-mail.',
  'handoff.offerMessageUnfit': 'Prefere deixar um recado para um atendente ou continuar por aqui?',
  'handoff.askMessage': 'Escreva o recado, que eu entrego ao atendente.',
  'handoff.messageUnfit': 'Conte em algumas palavras como um atendente pode ajudar, por favor.',
  'handoff.messageLeft': 'Recado anotado! Um atendente responde por e-mail assim que voltar.',
  'handoff.messageUnsupported':
    'Desculpe, por aqui não consigo guardar recados. Tente mais tarde ou fale com o {sector}: {contact}.',
  'handoff.messageDown':
    'Não consegui guardar o recado agora: o sistema de atendimento não está respondendo.',
  'handoff.messageRefused':
    'O sistema de atendimento não aceitou o recado; o problema já foi registrado. Se for urgente, fale com o {sector}: {contact}.',
  'handoff.messageUnexpected':
    'O sistema de atendimento respondeu algo que não consegui ler, e não sei se o recado chegou. Para garantir, fale com o {sector}: {contact}.',
  'handoff.messageUnconfirmed':
    'Não consegui confirmar se o recado chegou. Se ninguém responder, fale com o {sector}: {contact}.',
} as const

export type HandoffTexts = typeof handoffTexts
