import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { Role } from '#foundations/units/post.ts'
import { hotlineStaff } from './audiences.ts'

/** Posts that may see a requester's name and phone at all. */
export const revealRoles = [
  'operator',
  'dispatcher',
  'street-coordinator',
  'community-worker',
  'department-handler',
  'call-back',
] as const satisfies readonly Role[]

export type RevealRefused = 'reason-missing' | 'confidential'

/**
 * Whether a requester's name and phone may be shown to this role for this reason; staff of the hotline itself see them even
 * where the requester asked for confidentiality. [INTAKE-05]
 */
export function mayReveal(
  role: Role | 'requester' | 'system',
  reason: string,
  { confidential }: { readonly confidential: boolean },
): Decision<string, RevealRefused> {
  if (reason.trim() === '') return refuse('reason-missing', 'INTAKE-05')
  if (confidential && !hotlineStaff.some((hotline) => hotline === role)) return refuse('confidential', 'INTAKE-05')
  return accept(reason.trim())
}
