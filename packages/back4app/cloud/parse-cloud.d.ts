/** What `main.js` uses of Parse Server, which makes it a global of cloud code. */
declare const Parse: {
  readonly Cloud: {
    define(
      name: string,
      handler: (request: {
        /** Body and query together; Parse logs this very object afterwards. */
        readonly params: Record<string, unknown>
        readonly headers: Readonly<Record<string, unknown>>
      }) => unknown,
    ): void
  }
  readonly Error: new (code: number, message: string) => Error
}
