/** Words that no name has, wherever they stand: what people want here, and how they ask for it. Folded. */
const never = new Set(
  `quero queria quer querem gostaria preciso precisava precisando posso pode podem poderia consigo consegue
  cancelar cancela cancelamento desistir desisto encerrar encerra finalizar sair parar falar falando
  informar informo identificar pular responder dizer digitar escrever enviar envia envie mandar manda mande
  pagar paguei pagamento consultar consulta negociar antecipar renegociar quitar saber entender entendi ajudar
  boleto boletos parcela parcelas fatura faturas extrato saldo devedor divida dividas financiamento contrato
  atendente atendentes atendimento humano robo bot menu telefone celular whatsapp email nome cpf cnpj
  apartamento imovel lote cliente proprietario inquilino comprador corretor titular dono
  voce voces isso isto aquilo nada nenhum nenhuma ninguem porque quando onde quanto quantos quais
  minha meu minhas meus seu sua obrigado obrigada tenho estou estava tambem`.split(/\s+/),
)

/** Words that begin no name, though some stand in one: "Maria Não Sei", "José Bom". Folded. */
const neverFirst = new Set(
  `nao sim ok okay certo claro beleza blz show legal bom boa bons boas oi ola opa eai ei alo hey hello hi
  tchau adeus ate valeu vlw falou grato grata fim tudo bem mal sei sabe so mas ou se que qual quem como por pra
  para com sem em no na nos nas um uma uns umas o a os as e eu tu ele ela nos eles elas me te
  esse essa este esta aquele aquela aqui ali la ja ainda agora depois hoje amanha ontem mais menos muito muita
  segunda via primeira ultima proxima vou vai vamos foi era tem ter faz fazer ver vi veja olha olhe
  prefiro anonimo anonima ajuda ajude favor desculpa desculpe espera espere calma chega pronto tanto faz
  sou chamo teste testando asdf qwerty n s`.split(/\s+/),
)

/** Whether a folded word stands in no name. */
export function isNeverInAName(word: string): boolean {
  return never.has(word)
}

/** Whether a folded word begins no name. */
export function beginsNoName(word: string): boolean {
  return never.has(word) || neverFirst.has(word)
}
