import type { Role } from '#foundations/units/post.ts'

/** Who calls requesters back. */
export const callers: readonly Role[] = ['call-back']
/** Who sees whom is called back. */
export const callBackReaders: readonly Role[] = ['call-back', 'appraiser', 'leader', 'analyst', 'auditor']
/** Who may ask, for the lead, to leave a ticket out of the appraised scope. [APPRAISE-03] */
export const exclusionAskers: readonly Role[] = ['street-coordinator', 'department-handler']
/** Who reviews that, twice. [APPRAISE-03] */
export const exclusionReviewers: readonly Role[] = ['appraiser']
/** Who says for a panel whether a demand is reasonable. [APPRAISE-19] */
export const exclusionAdvisers: readonly Role[] = ['panellist']
const figureReaders: readonly Role[] = [...exclusionAskers, ...exclusionReviewers, 'leader', 'analyst', 'auditor']
export const exclusionReaders: readonly Role[] = [...figureReaders, ...exclusionAdvisers]
/** Who may have the scores of a period adjusted anew. [APPRAISE-15] */
export const adjustmentAskers: readonly Role[] = ['appraiser', 'analyst']
/** Who may look at the tickets behind a league table, as far as the row scope reaches. */
export const ratingReaders: readonly Role[] = [...figureReaders, 'call-back']
/** Who closes appraisal periods and, two of them together, opens one again. [APPRAISE-10, APPRAISE-11] */
export const periodClosers: readonly Role[] = ['appraiser']
/** Who has a closed period recomputed. [APPRAISE-10] */
export const periodCheckers: readonly Role[] = ['appraiser', 'auditor', 'administrator']
/** Who asks what another template or rule would make of a closed period. [APPRAISE-17] */
export const whatIfAskers: readonly Role[] = ['appraiser', 'analyst', 'auditor', 'leader', 'administrator']
/** Who sees which units' figures are a question, and who works on that. [APPRAISE-16] */
export const leadReaders: readonly Role[] = ['auditor', 'leader']
export const leadWorkers: readonly Role[] = ['auditor']
/** Who reads indicators and indexes, each of what its row scope shows. [APPRAISE-18] */
export const indicatorReaders: readonly Role[] = figureReaders
