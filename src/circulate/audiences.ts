import type { Role } from '#foundations/units/post.ts'

/** Who reads reports: those who are appraised, and those who appraise. */
export const reportReaders: readonly Role[] = [
  'street-coordinator',
  'department-handler',
  'appraiser',
  'leader',
  'analyst',
  'auditor',
]
/** Who may name a ticket in a report. [CIRCULATE-02] */
export const circulators: readonly Role[] = ['appraiser', 'leader']
