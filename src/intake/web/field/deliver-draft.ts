import { Type } from 'typebox'
import { post, upload } from '#desk/api-client.ts'
import { Received } from '../../api.ts'
import type { FieldDraft, Photo } from './draft-store.ts'

const Kept = Type.Object({ digest: Type.String(), name: Type.String() })

/** Sends a report with its photos, under its own key. Throws one of the problems in `problems.ts`. */
export async function deliverDraft({ id, text, address, photos, seenAt }: FieldDraft) {
  const attachments: { readonly digest: string; readonly name: string }[] = []
  for (const photo of photos) attachments.push(await sendPhoto(photo))
  const { ticket, number } = await post('/api/reports', { text, address, seenAt, attachments }, Received, id)
  return { ticket, number }
}

async function sendPhoto({ name, content }: Photo) {
  const form = new FormData()
  form.append('file', content, name)
  const { digest } = await upload('/api/files', form, Kept)
  return { digest, name }
}
