import type { Role } from '#foundations/units/post.ts'

/** Who works on tickets in a unit, and for it alone. */
export const handlers: readonly Role[] = ['street-coordinator', 'department-handler']
/** Who sees a unit's tickets: besides its handlers whoever looks over their shoulder, within their own scope and without acting. */
export const inboxReaders: readonly Role[] = [
  ...handlers,
  'community-worker',
  'dispatcher',
  'leader',
  'analyst',
  'auditor',
  'administrator',
]

/** Who may grant a unit more time: those above it, each within the level the rulebook names. */
export const extensionDeciders: readonly Role[] = ['leader']

/** Who is told as time runs out, and who looks over it. */
export const toldReaders: readonly Role[] = [...handlers, 'leader', 'dispatcher', 'auditor', 'administrator']
/** Who sees that a post is missing: whoever can fill it or has it filled. */
export const postFillers: readonly Role[] = ['administrator', 'leader', 'auditor']

/** Whether a role works in a unit; every other looks over several. */
export function worksInUnit(role: string): boolean {
  return handlers.some((handler) => handler === role)
}
