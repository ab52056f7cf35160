import { type Static, Type } from 'typebox'
import { Uuid } from '#foundations/outcome/api.ts'

/** About which ticket a language model is asked. */
export const AssistBody = Type.Object({ ticket: Uuid }, { additionalProperties: false })

const use = Uuid
const model = Type.String({ description: 'The model that wrote it; nobody has checked it' })

/** A few sentences, drafted by a machine. */
export const DraftAnswer = Type.Object({ use, model, text: Type.String() })

/** A category of the catalogue, proposed by a machine. */
export const CategoryProposalAnswer = Type.Object({ use, model, category: Type.String(), why: Type.String() })

/** Which draft a person took over. */
export const AdoptionBody = Type.Object({ ticket: Uuid, use: Uuid }, { additionalProperties: false })
export const Adopted = Type.Object({ use: Uuid })

export type DraftAnswer = Static<typeof DraftAnswer>
export type CategoryProposalAnswer = Static<typeof CategoryProposalAnswer>
