import type { Role } from '#foundations/units/post.ts'

/** Who takes demands in, and closes by itself what needs no unit. */
export const operators: readonly Role[] = ['operator', 'dispatcher']
/** Those of the hotline itself, who speak with requesters: they see what a number asked for before, and close what is taken back. */
export const hotlineStaff: readonly Role[] = [...operators, 'call-back']
/** Who reports what they see on the ground: staff of grids and communities, and of streets. */
export const reporters: readonly Role[] = ['community-worker', 'street-coordinator']
/** Who may import the demands of another system. */
export const importers: readonly Role[] = [...operators, 'administrator']
/** Who may write articles: the hotline's dispatchers and administrators any, units their own. */
export const articleEditors: readonly Role[] = [
  'administrator',
  'dispatcher',
  'department-handler',
  'street-coordinator',
]
/** Who puts articles into force and takes them out. */
export const articlePublishers: readonly Role[] = ['administrator', 'dispatcher']
