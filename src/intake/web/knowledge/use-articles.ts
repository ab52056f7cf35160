import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { post } from '#desk/api-client.ts'
import { useSettled } from '#desk/matter/use-suggestions.ts'
import { type ArticleHit, ArticleHits } from '../../article-api.ts'

export type Wanted = {
  readonly text: string
  readonly category?: string | undefined
  readonly place?: string | undefined
  readonly limit?: number
}

/** The articles that answer what is typed, asked again whenever the typing pauses; undefined until there is an answer. */
export function useArticles({ text, category, place, limit }: Wanted): readonly ArticleHit[] | undefined {
  const asked = useSettled(
    JSON.stringify({
      text: text.trim(),
      ...(category && { category }),
      ...(place && { place }),
      ...(limit && { limit }),
    }),
  )
  const isEmpty = JSON.parse(asked).text === ''
  const { data } = useQuery({
    queryKey: ['article-searches', asked],
    queryFn: () => post('/api/article-searches', JSON.parse(asked), ArticleHits),
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  return isEmpty ? undefined : data?.rows
}
