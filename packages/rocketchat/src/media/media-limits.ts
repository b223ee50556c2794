/** How far we go for a file of a person. */
export interface MediaLimits {
  /** In bytes. */
  readonly size: number
  /** In milliseconds, from the first connection to the last byte. */
  readonly time: number
  /**
   * Origins that are our own, such as `http://127.0.0.1:8080`: files are fetched from there although the address is
   * private, or plain HTTP.
   */
  readonly own: readonly string[]
}

/** Twenty megabytes in ten seconds, from public addresses only. */
export const mediaLimits: MediaLimits = { size: 20 * 1024 * 1024, time: 10_000, own: [] }
