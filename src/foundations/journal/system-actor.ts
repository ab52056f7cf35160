import type { PlaceCode } from '#foundations/places/place.ts'
import type { Actor } from './envelope.ts'

/** The system itself, where a reaction or a schedule acts and no person does; it sits nowhere and sees no rows. */
export const systemActor: Actor = { person: 'system', name: '系统', role: 'system', scope: { area: '' as PlaceCode } }
