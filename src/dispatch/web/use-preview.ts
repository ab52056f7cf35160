import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { post } from '#desk/api-client.ts'
import { DispatchPreview, type PreviewBody } from '../api.ts'

/** What the catalogue would do with a matter now. */
export function usePreview(matter: PreviewBody) {
  return useQuery({
    queryKey: ['list', 'dispatch-previews', matter],
    queryFn: () => post('/api/dispatch-previews', matter, DispatchPreview),
    placeholderData: keepPreviousData,
  })
}
