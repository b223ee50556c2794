/** As `Parse.Error`: what a function throws to choose the code of its refusal. */
export class ParseError extends Error {
  override readonly name = 'ParseError'
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}
