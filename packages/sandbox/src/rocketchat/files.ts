/** A file that the server keeps. */
export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The files of all rooms. */
export interface Files {
  keep(file: Omit<KeptFile, 'id'>): KeptFile
  find(id: string): KeptFile | undefined
  /** Where a file is served, without the server. */
  pathOf(file: KeptFile): string
}

export function files(nextId: () => string): Files {
  const kept = new Map<string, KeptFile>()
  return {
    keep(file) {
      const whole = { ...file, id: nextId() }
      kept.set(whole.id, whole)
      return whole
    },
    find: (id) => kept.get(id),
    pathOf: ({ id, name }) => `/file-upload/${id}/${encodeURIComponent(name)}`,
  }
}

/** What a `data:` address holds. `undefined`: it is another address. */
export function dataFile(url: string): Pick<KeptFile, 'type' | 'bytes'> | undefined {
  const [, type, base64, body] = /^data:([^;,]*)[^,]*?(;base64)?,(.*)$/s.exec(url) ?? []
  if (body === undefined) return undefined
  const bytes = base64 === undefined ? Buffer.from(decodeURIComponent(body)) : Buffer.from(body, 'base64')
  return { type: type || 'text/plain', bytes: new Uint8Array(bytes) }
}
