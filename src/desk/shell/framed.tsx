import { Skeleton } from 'antd'
import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'react-router'
import { ErrorBoundary } from './error-boundary.tsx'

/** A page that is fetched when it is opened, and may fail by itself. */
export function Framed({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Skeleton active className="first-paint" />}>{children}</Suspense>
    </ErrorBoundary>
  )
}
