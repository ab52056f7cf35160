import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Broken } from './shell/broken.tsx'

type Query<Data> = {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** What a query read, or the state it is in: still reading, refused, or broken with a way to try again. */
export function PageState<Data>({
  query,
  children,
}: {
  readonly query: Query<Data>
  readonly children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <Broken problem={query.error} again={() => void query.refetch()} />
  return <Skeleton active />
}
