import type { Attachment } from '#foundations/journal/attachment.ts'
import { InvalidInput } from '../invalid-input.ts'
import type { FileStore } from './file-store.ts'

export type Upload = Pick<Attachment, 'digest' | 'name'>

/**
 * The uploads named in a body's list as attachments: type and size are the file store's word. An upload the store does not hold
 * is thrown as invalid input at its place in the list; where none is missing, all of them stay in the store from now on.
 */
export async function attachmentsOf(
  files: FileStore,
  list: string,
  uploads: readonly Upload[],
): Promise<readonly Attachment[]> {
  const kept = await Promise.all(uploads.map(({ digest }) => files.find(digest)))
  const missing = kept.flatMap((file, index) => (file === undefined ? [index] : []))
  if (missing.length > 0) throw new InvalidInput('body', missing.map(uploadFirst(list)))
  await Promise.all(uploads.map(({ digest }) => files.claim(digest)))
  return uploads.flatMap(({ digest, name }, index) => {
    const file = kept[index]
    return file === undefined ? [] : [{ digest, name, mediaType: file.mediaType, bytes: file.bytes }]
  })
}

const uploadFirst = (list: string) => (index: number) => ({
  instancePath: `/${list}/${index}/digest`,
  keyword: 'upload',
  message: 'upload the file first',
})
