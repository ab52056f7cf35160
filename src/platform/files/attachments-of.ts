import type { Attachment } from '#foundations/journal/attachment.ts'
import type { FileStore } from './file-store.ts'

export type Upload = Pick<Attachment, 'digest' | 'name'>

/**
 * The uploads named in a body's list as attachments: type and size are the file store's word. An upload the store does not hold
 * is thrown as invalid input at its place in the list.
 */
export async function attachmentsOf(
  files: FileStore,
  list: string,
  uploads: readonly Upload[],
): Promise<readonly Attachment[]> {
  const kept = await Promise.all(uploads.map(({ digest }) => files.find(digest)))
  const missing = kept.flatMap((file, index) => (file === undefined ? [index] : []))
  if (missing.length > 0) throw new UploadsMissing(list, missing)
  return uploads.flatMap(({ digest, name }, index) => {
    const file = kept[index]
    return file === undefined ? [] : [{ digest, name, mediaType: file.mediaType, bytes: file.bytes }]
  })
}

/** Shaped as a failed validation of the body, so that it is answered like one. */
class UploadsMissing extends Error {
  readonly statusCode = 400
  readonly validationContext = 'body'
  readonly validation: readonly object[]

  constructor(list: string, missing: readonly number[]) {
    super('A body names files that were not uploaded; upload them first')
    this.validation = missing.map((index) => ({
      instancePath: `/${list}/${index}/digest`,
      keyword: 'upload',
      message: 'upload the file first',
    }))
  }
}
