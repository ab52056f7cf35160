import type { Attachment } from '#foundations/journal/attachment.ts'
import type { Channel } from '#foundations/rulebook/demand.ts'

/** What an operator has written down so far about one demand. */
export type Draft = {
  readonly channel: Channel
  readonly phone: string
  readonly name: string
  readonly isFirm: boolean
  readonly confidential: boolean
  readonly text: string
  readonly address: string
  readonly answer: string
  /** The article the answer is taken from. */
  readonly cited?: { readonly article: string; readonly version: number; readonly title: string } | undefined
  /** What the knowledge base is searched for in the operator's own words. */
  readonly sought: string
  readonly attachments: readonly Attachment[]
  /** What the person chose of kind, category, place and level, over the proposals. */
  readonly chosen: Readonly<Partial<Record<'kind' | 'category' | 'place' | 'level', string>>>
  /** The ticket, once the demand was received and only the next step failed. */
  readonly ticket?: { readonly id: string; readonly number: string }
}

export const emptyDraft: Draft = {
  channel: 'phone',
  phone: '',
  name: '',
  isFirm: false,
  confidential: false,
  text: '',
  address: '',
  answer: '',
  sought: '',
  attachments: [],
  chosen: {},
}

/** The draft a stored text holds; what it lacks or cannot be read is empty. */
export function draftFrom(stored: string | null): Draft {
  try {
    const read: unknown = JSON.parse(stored ?? '{}')
    return typeof read === 'object' && read !== null ? { ...emptyDraft, ...read } : emptyDraft
  } catch {
    return emptyDraft
  }
}

/** Whether nothing was written yet that would be a loss. */
export function isEmptyDraft({ phone, name, text, address, answer, attachments }: Draft): boolean {
  return [phone, name, text, address, answer].every((written) => written.trim() === '') && attachments.length === 0
}

/** The body that answers a draft's ticket; it names an article only where one was taken. */
export function answerBody({ answer, cited }: Draft) {
  return cited === undefined ? { answer } : { answer, article: cited.article, articleVersion: cited.version }
}

/** The body of `POST /api/tickets` for a draft whose place and kind are these. */
export function demandBody(draft: Draft, matter: { readonly kind?: string; readonly place?: string }) {
  const { channel, text, address, attachments, confidential } = draft
  return {
    channel,
    text,
    address,
    attachments: attachments.map(({ digest, name }) => ({ digest, name })),
    requester: {
      kind: draft.isFirm ? 'firm' : 'citizen',
      confidential,
      ...(draft.name.trim() === '' ? {} : { name: draft.name }),
      ...(draft.phone.trim() === '' ? {} : { phone: draft.phone }),
    },
    ...(matter.place === undefined ? {} : { place: matter.place }),
    ...(matter.kind === undefined ? {} : { askedKind: matter.kind }),
  }
}
