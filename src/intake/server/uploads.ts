import type { Attachment } from '#foundations/journal/attachment.ts'
import type { Platform } from '#platform/platform.ts'

export type Upload = Pick<Attachment, 'digest' | 'name'>

/** The uploads as attachments: type and size are the file store's word. An upload it does not hold comes back as missing. */
export async function attachmentsOf(
  { files }: Pick<Platform, 'files'>,
  uploads: readonly Upload[],
): Promise<{ readonly attachments: readonly Attachment[]; readonly missing: readonly number[] }> {
  const kept = await Promise.all(uploads.map(({ digest }) => files.find(digest)))
  const attachments = uploads.flatMap(({ digest, name }, index) => {
    const file = kept[index]
    return file === undefined ? [] : [{ digest, name, mediaType: file.mediaType, bytes: file.bytes }]
  })
  return { attachments, missing: kept.flatMap((file, index) => (file === undefined ? [index] : [])) }
}

/** What a client is told about uploads that are not there. */
export function missingUploads(missing: readonly number[]) {
  const fields = missing.map((index) => ({
    path: `/body/attachments/${index}/digest`,
    problem: 'upload the file first',
  }))
  return { error: 'invalid' as const, fields }
}
