import { type Role, roles } from '#foundations/units/post.ts'

/** Who sends tickets to units. */
export const dispatchers: readonly Role[] = ['dispatcher']
/** Who sees what waits for that. */
export const deskReaders: readonly Role[] = [...dispatchers, 'leader', 'analyst', 'auditor', 'administrator']
/** Who may hand a ticket back, for the unit. */
export const returners: readonly Role[] = ['street-coordinator', 'department-handler']
/** Who sees where past handling and the catalogue disagree: those who mend the catalogue or answer for it. */
export const catalogueReaders: readonly Role[] = ['administrator', 'dispatcher', 'analyst', 'auditor']
/** Who gives pieces of a ticket to other units: its lead, or a dispatcher. */
export const splitters: readonly Role[] = [...returners, ...dispatchers]
/** Who sees the family of a ticket they see. */
export const familyReaders: readonly Role[] = [...roles]
/** Who rules whose ticket it is: a dispatcher, or a leader above the units. */
export const adjudicators: readonly Role[] = ['dispatcher', 'leader']
/** Who sees open rulings: who rules, who is asked, and who looks on. */
export const adjudicationReaders: readonly Role[] = [...deskReaders, ...returners]
/** Who hears of a ruling that is overdue. */
export const alarmReaders: readonly Role[] = deskReaders
/** Who sees how much comes back. */
export const rateReaders: readonly Role[] = deskReaders
/** Who settles what rulings offer the catalogue. */
export const catalogueEditors: readonly Role[] = ['administrator']
/** Who drafts editions of the catalogue. */
export const catalogueDrafters: readonly Role[] = ['dispatcher', 'administrator']
/** Who brings them into force. */
export const catalogueApprovers: readonly Role[] = ['administrator']
