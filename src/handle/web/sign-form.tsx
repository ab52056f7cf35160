import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import type { Handle } from '../state.ts'

/** Signing needs nothing but the signature. */
export function SignForm({ ticket, reasons, done }: TicketFormProps<Handle>) {
  const submit = { zh: '确认签收', en: 'Sign' }
  return <ActionForm {...{ ticket, reasons, done, submit }} noun="signatures" toBody={() => ({})} />
}
