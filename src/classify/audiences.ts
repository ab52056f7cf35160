import { type Role, roles } from '#foundations/units/post.ts'

/** Who decides what a ticket is about. */
export const deciders: readonly Role[] = ['operator', 'dispatcher']
/** Who sees which tickets are linked to one, each within their own scope. */
export const repeatReaders: readonly Role[] = [...roles]
/** Who sees what waits for that. */
export const deskReaders: readonly Role[] = [...deciders, 'administrator', 'auditor', 'leader']
/** Who sees how models do, and who has a new one learnt. */
export const modelReaders: readonly Role[] = ['administrator', 'analyst', 'auditor', 'dispatcher', 'leader']
export const trainers: readonly Role[] = ['administrator']
/** Who has a text read. */
export const textReaders: readonly Role[] = [...deskReaders, 'analyst']
