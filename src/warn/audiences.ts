import type { Role } from '#foundations/units/post.ts'

/** Who sees warnings, as far as the row scope reaches. */
export const warningReaders: readonly Role[] = [
  'dispatcher',
  'street-coordinator',
  'department-handler',
  'appraiser',
  'leader',
  'analyst',
  'auditor',
]
/** Who says what is done about one. */
export const acknowledgers: readonly Role[] = [
  'dispatcher',
  'street-coordinator',
  'department-handler',
  'appraiser',
  'leader',
]
