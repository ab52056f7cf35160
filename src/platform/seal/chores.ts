import type { Schedule } from '../stage-door.ts'
import { sealJournal } from './seal-journal.ts'

/** Seals what was recorded since, every five minutes. */
export const sealChores: readonly Schedule[] = [
  {
    name: 'journal/seal',
    cron: '*/5 * * * *',
    run: async (platform) => {
      const head = await sealJournal(platform)
      if (head !== undefined) platform.log.info({ size: head.size, root: head.root }, 'the journal is sealed')
    },
  },
]
