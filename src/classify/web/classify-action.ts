import { ticketAction } from '#desk/stage-web.ts'
import { deciders } from '../audiences.ts'
import { type ClassifyRefused, notOpen } from '../classify-ticket.ts'
import { type Classify, classifyMemory } from '../state.ts'
import { classifyReasons } from './words.ts'

/** Deciding what a ticket is about, or deciding it anew. */
export const classifyAction = ticketAction<Classify, ClassifyRefused>({
  name: 'classifications',
  title: { zh: '分类', en: 'Classify' },
  tone: 'main',
  roles: deciders,
  memory: classifyMemory,
  may: ({ phase }) =>
    phase === 'waiting' || phase === 'classified'
      ? { possible: true }
      : { possible: false, reason: notOpen[phase], rule: 'CLASSIFY-01' },
  reasons: classifyReasons,
  load: async () => ({ Form: (await import('./classify-form.tsx')).ClassifyForm }),
})
