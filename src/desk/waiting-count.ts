import { Type } from 'typebox'

/** How many things wait on a page, as its menu entry's path answers it. */
export const WaitingCount = Type.Object({ count: Type.Integer() })
