import type { Schedule } from '../stage-door.ts'

/** Hours an upload waits for a command to name it: a form may lie open overnight. */
const hours = 24

/** Takes away uploads that no command has named. */
export const fileChores: readonly Schedule[] = [
  {
    name: 'files/clear-what-nobody-named',
    cron: '20 * * * *',
    run: async ({ files, now, log }) => {
      const cleared = await files.clearWaiting(now() - hours * 3_600_000)
      if (cleared > 0) log.info({ cleared }, 'uploads that nothing named are cleared away')
    },
  },
]
