/** A file kept in the file store, known by its SHA-256. */
export type Attachment = {
  readonly digest: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
}

/** The attachment of that digest which is named anywhere in what was said; undefined where none is. */
export function attachmentIn(said: unknown, digest: string): Attachment | undefined {
  if (typeof said !== 'object' || said === null) return undefined
  if (isAttachment(said) && said.digest === digest) return said
  for (const part of Object.values(said)) {
    const found = attachmentIn(part, digest)
    if (found !== undefined) return found
  }
  return undefined
}

function isAttachment(said: object): said is Attachment {
  return 'digest' in said && 'name' in said && 'mediaType' in said && 'bytes' in said
}
