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

/** Who whistles for a street, and says for it who came. */
export const whistlers: readonly Role[] = ['street-coordinator']
/** Who confirms a whistle for the district. */
export const whistleConfirmers: readonly Role[] = ['dispatcher', 'leader']

/** Who approves plans for the shelf and reviews them, each within the level the rulebook names. */
export const shelfDeciders: readonly Role[] = ['leader']
/** Who presses units and takes tickets personally. */
export const supervisors: readonly Role[] = ['leader']
/** Who sees what leaders press: they themselves, the units, and who looks over both. */
export const supervisionReaders: readonly Role[] = [
  ...handlers,
  'leader',
  'dispatcher',
  'analyst',
  'auditor',
  'administrator',
]

/** Who hands work on for a street, and who answers in its communities. */
export const delegators: readonly Role[] = ['street-coordinator']
export const delegates: readonly Role[] = ['community-worker']
/** Who sees what was handed on: besides those two whoever looks over it. */
export const delegationReaders: readonly Role[] = [...delegators, ...delegates, 'leader', 'dispatcher', 'auditor']

/** Who is told as time runs out, and who looks over it. */
export const toldReaders: readonly Role[] = [...handlers, 'leader', 'dispatcher', 'auditor', 'administrator']
/** Who sees that a post is missing: whoever can fill it or has it filled. */
export const postFillers: readonly Role[] = ['administrator', 'leader', 'auditor']

/** Whether a role works in a unit; every other looks over several. */
export function worksInUnit(role: string): boolean {
  return handlers.some((handler) => handler === role)
}

/** Who sees how much units carry: whoever sends tickets to them or answers for them. */
export const workloadReaders: readonly Role[] = ['dispatcher', 'leader', 'analyst', 'auditor', 'administrator']

/** Who writes notes to other units about a ticket. */
export const coordinators: readonly Role[] = [...handlers, 'community-worker', 'dispatcher', 'leader']
/** Who reports up what their level cannot settle. */
export const reporters: readonly Role[] = ['dispatcher', 'leader', 'street-coordinator']

/** Who runs the district's platform. */
export const districtPlatform: readonly Role[] = ['dispatcher', 'leader']
