import { post } from '#desk/api-client.ts'
import { queryClient } from '#desk/query-client.ts'
import { useTry } from '#desk/use-try.ts'
import { DraftAnswer, type DraftChange } from '../../catalogue-api.ts'

/** The path of a draft. */
export function draftPath(edition: string): `/api/${string}` {
  return `/api/catalogue-drafts/${encodeURIComponent(edition)}`
}

/** Writes at a draft as its reader sees it; what comes of it is shown at once. */
export function useDraft({ edition, revision }: Pick<DraftAnswer, 'edition' | 'revision'>) {
  const { run, pending, problem } = useTry()
  const path = draftPath(edition)
  const change = (wanted: DraftChange, done?: () => void) =>
    run(async () => {
      const answer = await post(`${path}/changes`, { seen: revision, change: wanted }, DraftAnswer)
      queryClient.setQueryData(['list', path], answer)
      done?.()
    })
  return { change, pending, problem }
}
