import type { Attachment } from '#foundations/journal/attachment.ts'

/** What somebody has written into the public form. */
export type Report = {
  readonly text: string
  readonly kind?: string | undefined
  readonly district?: string | undefined
  readonly street?: string | undefined
  readonly address: string
  readonly name: string
  readonly phone: string
  readonly isFirm: boolean
  readonly confidential: boolean
  readonly attachments: readonly Attachment[]
}

export const emptyReport: Report = {
  text: '',
  address: '',
  name: '',
  phone: '',
  isFirm: false,
  confidential: false,
  attachments: [],
}

export const reportSteps = ['what', 'where', 'who', 'check'] as const
export type ReportStep = (typeof reportSteps)[number]

/** What keeps the reader from the next step; undefined when nothing does. */
export function missingAt(step: ReportStep, { text, phone }: Report): 'textMissing' | 'phoneMissing' | undefined {
  if (step === 'what' && text.trim() === '') return 'textMissing'
  if (step === 'who' && phone.replace(/[^0-9０-９]/g, '').length < 7) return 'phoneMissing'
  return undefined
}

/** The body of `POST /api/public/demands`. */
export function reportBody({ text, kind, district, street, address, attachments, ...who }: Report) {
  const place = street ?? district
  return {
    text,
    address,
    attachments: attachments.map(({ digest, name }) => ({ digest, name })),
    requester: {
      kind: who.isFirm ? 'firm' : 'citizen',
      confidential: who.confidential,
      phone: who.phone.trim(),
      ...(who.name.trim() === '' ? {} : { name: who.name.trim() }),
    },
    ...(place === undefined ? {} : { place }),
    ...(kind === undefined ? {} : { askedKind: kind }),
  }
}
