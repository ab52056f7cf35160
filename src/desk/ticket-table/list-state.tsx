import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Words } from '#foundations/rulebook/api.ts'
import { Empty } from '../empty.tsx'
import { Notice } from '../notice.tsx'
import { Broken } from '../shell/broken.tsx'
import { useWords } from '../words.ts'
import { listWords } from './list-words.ts'

type Parts = {
  readonly query: { readonly isPending: boolean; readonly error: Error | null; readonly refetch: () => unknown }
  readonly count: number
  readonly empty: Words
  /** Takes the reader's conditions away; undefined when there are none. */
  readonly clear: (() => void) | undefined
  readonly children: ReactNode
}

/** The rows, or why there are none: still reading, broken, nothing that fits, or nothing at all yet. */
export function ListState({ query, count, empty, clear, children }: Parts) {
  const words = useWords(listWords)
  if (query.isPending) return <Skeleton active paragraph={{ rows: 12 }} title={false} className="first-paint" />
  if (count > 0) return children
  if (query.error !== null) return <Broken problem={query.error} again={() => void query.refetch()} />
  if (clear === undefined) return <Empty words={empty} />
  return <Notice tone="empty" title={words.nothingFits} action={<Button onClick={clear}>{words.clear}</Button>} />
}
