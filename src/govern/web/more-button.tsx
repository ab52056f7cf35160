import { Button } from 'antd'
import { useWords } from '#desk/words.ts'
import { governWords } from './words.ts'

type Pages = {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** Goes on with a list that has more. */
export function MoreButton({ pages }: { readonly pages: Pages }) {
  const words = useWords(governWords)
  if (!pages.hasNextPage) return null
  return (
    <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
      {words.more}
    </Button>
  )
}
