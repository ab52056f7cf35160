/** A file kept in the file store, known by its SHA-256. */
export type Attachment = {
  readonly digest: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
}
