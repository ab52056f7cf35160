import type { Role } from '#foundations/units/post.ts'

/** Who sends tickets to units. */
export const dispatchers: readonly Role[] = ['dispatcher']
/** Who sees what waits for that. */
export const deskReaders: readonly Role[] = [...dispatchers, 'leader', 'analyst', 'auditor', 'administrator']
/** Who may hand a ticket back, for the unit. */
export const returners: readonly Role[] = ['street-coordinator', 'department-handler']
/** Who sees where past handling and the catalogue disagree: those who mend the catalogue or answer for it. */
export const catalogueReaders: readonly Role[] = ['administrator', 'dispatcher', 'analyst', 'auditor']
