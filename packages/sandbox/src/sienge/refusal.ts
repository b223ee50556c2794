/** What is wrong with one field of a request. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** An answer of SIENGE that says no; routes throw it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly fields: readonly FieldError[]

  constructor(status: number, clientMessage?: string, fields: readonly FieldError[] = []) {
    super(clientMessage ?? clientMessages[status] ?? 'Não foi possível atender à requisição.')
    this.status = status
    this.fields = fields
  }
}

/** The body of an error, as SIENGE writes it. */
export function refusalBody({ status, message, fields }: Refusal): object {
  return {
    status,
    developerMessage: developerMessages[status] ?? 'Erro Interno',
    clientMessage: message,
    ...(fields.length > 0 && { errors: fields }),
  }
}

const developerMessages: Partial<Record<number, string>> = {
  400: 'Parâmetro obrigatório ausente',
  401: 'Erro na autenticação',
  403: 'Ocorreu um erro na autorização',
  404: 'Recurso não encontrado',
  410: 'Recurso não encontrado',
  415: 'Content-Type não suportado.',
  422: 'Unprocessable entity.',
  429: 'Violação do Rate Limit',
  500: 'Erro Interno',
  503: 'Servidor temporariamente indisponível.',
}

const clientMessages: Partial<Record<number, string>> = {
  400: 'A requisição contém dados inválidos ou incompletos.',
  401: 'Não foi possível autenticar o usuário.',
  403: 'O usuário não tem acesso a este recurso.',
  404: 'O recurso solicitado não foi encontrado.',
  415: 'O tipo de conteúdo enviado não é suportado.',
  422: 'Não foram encontradas parcelas aptas para geração da segunda via.',
  429: 'O limite de requisições foi excedido.',
  500: 'Ocorreu um erro interno.',
  503: 'O serviço está temporariamente indisponível.',
}
