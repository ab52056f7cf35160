import { ticketAction } from '#desk/stage-web.ts'
import type { AddNoteRefused } from '../add-note.ts'
import { coordinators, reporters } from '../audiences.ts'
import { type Coordination, coordinationMemory } from '../coordination-state.ts'
import { barOfReport, type ReportUpRefused } from '../report-up.ts'
import { noteReasons, reportReasons } from './coordination-words.ts'

const noteAction = ticketAction<Coordination, AddNoteRefused>({
  name: 'notes',
  title: { zh: '协调批注', en: 'Write a note' },
  roles: coordinators,
  memory: coordinationMemory,
  may: ({ open }) => (open ? { possible: true } : { possible: false, reason: 'closed', rule: 'HANDLE-16' }),
  reasons: noteReasons,
  load: async () => ({ Form: (await import('./coordination-forms.tsx')).NoteForm }),
})

const reportAction = ticketAction<Coordination, ReportUpRefused>({
  name: 'reports-up',
  title: { zh: '上报', en: 'Report it up' },
  roles: reporters,
  memory: coordinationMemory,
  may: (state) => {
    const reason = barOfReport(state)
    return reason === undefined ? { possible: true } : { possible: false, reason, rule: 'HANDLE-16' }
  },
  reasons: reportReasons,
  load: async () => ({ Form: (await import('./coordination-forms.tsx')).ReportUpForm }),
})

/** What units say to each other about a ticket. */
export const coordinationActions = [noteAction, reportAction]
