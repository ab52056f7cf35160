import { Skeleton } from 'antd'
import { lazy } from 'react'
import { useDoors } from '../doors.ts'
import { useLive } from '../use-live.ts'
import { useSession } from '../use-session.ts'
import { Broken } from './broken.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { Framed } from './framed.tsx'
import { PageRoutes } from './page-routes.tsx'
import { PublicFrame } from './public-frame.tsx'

const PasswordPage = lazy(async () => ({ default: (await import('./password-page.tsx')).PasswordPage }))

/** Everything on the screen: the desks' frame for people at a post, the public one for everybody else. */
export function Shell() {
  const session = useSession()
  const doors = useDoors()
  const actor = session.data?.actor ?? null
  useLive(actor === null ? undefined : `${actor.person} ${actor.post}`)
  if (session.isPending) return <Skeleton active className="first-paint" />
  if (session.isError)
    return (
      <PublicFrame demo={false}>
        <Broken problem={session.error} again={() => void session.refetch()} />
      </PublicFrame>
    )
  if (session.data.mustChangePassword)
    return (
      <PublicFrame demo={session.data.demo}>
        <Framed>
          <PasswordPage />
        </Framed>
      </PublicFrame>
    )
  const routes = <PageRoutes doors={doors} actor={actor} />
  if (actor === null) return <PublicFrame demo={session.data.demo}>{routes}</PublicFrame>
  return (
    <DeskFrame session={session.data} actor={actor}>
      {routes}
    </DeskFrame>
  )
}
