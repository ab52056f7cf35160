import type { Role } from '#foundations/units/post.ts'

/** Who decides what a ticket is about. */
export const deciders: readonly Role[] = ['operator', 'dispatcher']
/** Who sees what waits for that. */
export const deskReaders: readonly Role[] = [...deciders, 'administrator', 'auditor', 'leader']
