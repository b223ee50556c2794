/** A file that goes through a talk, by its address; the bytes stay where they are. */
export type Media = {
  readonly kind: 'image' | 'audio' | 'video' | 'file'
  /** An https address, or `data:` for small ones. */
  readonly url: string
  /** The file's name, as a person reads it. Absent: it has none. */
  readonly name?: string
  /** Such as `image/jpeg`. Absent: not known. */
  readonly mimeType?: string
}
