import { type ComponentType, lazy, type ReactNode, useMemo } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import type { Actor } from '#foundations/journal/envelope.ts'
import { mayOpen, menuFor } from '../doors.ts'
import type { Page, StageWeb } from '../stage-web.ts'
import { Framed } from './framed.tsx'
import { Forbidden, NotFound } from './states.tsx'

const LoginPage = lazy(async () => ({ default: (await import('./login-page.tsx')).LoginPage }))
const TicketPage = lazy(async () => ({ default: (await import('../ticket-page.tsx')).TicketPage }))

const ticketPage = { path: '/tickets/:ticket', roles: 'signed-in', component: TicketPage } as const

type Parts = { readonly doors: readonly StageWeb[]; readonly actor: Actor | null }

/** Every address: pages of the stages, the ticket page, and what is shown where there is none or it is not allowed. */
export function PageRoutes({ doors, actor }: Parts) {
  const pages = useMemo(() => doors.flatMap((door) => door.pages.map(lazyPage)), [doors])
  return (
    <Routes>
      <Route path="/" element={<Home doors={doors} actor={actor} />} />
      <Route path="/login" element={actor === null ? framed(<LoginPage />) : <Navigate to="/" replace />} />
      {[...pages, ticketPage].map((page) => (
        <Route key={page.path} path={page.path} element={<Guarded page={page} actor={actor} />} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

type GuardedPage = Pick<Page, 'path' | 'roles'> & { readonly component: ComponentType }

function lazyPage({ path, roles, load }: Page): GuardedPage {
  return { path, roles, component: lazy(async () => ({ default: (await load()).Page })) }
}

function Guarded({ page, actor }: { readonly page: GuardedPage; readonly actor: Actor | null }) {
  if (mayOpen(page.roles, actor)) return framed(<page.component />)
  if (actor === null) return framed(<LoginPage />)
  return <Forbidden audience={page.roles} />
}

/** The first page of one's own menu; for the public the first page that is open to it, else the login. */
function Home({ doors, actor }: Parts) {
  const first = actor === null ? findPublicHome(doors) : menuFor(doors, actor)[0]?.pages[0]
  if (first !== undefined) return <Navigate to={first.path} replace />
  return actor === null ? <Navigate to="/login" replace /> : <NotFound />
}

function findPublicHome(doors: readonly StageWeb[]): Page | undefined {
  return doors.flatMap(({ pages }) => pages).find(({ path, roles }) => roles === 'public' && !path.includes(':'))
}

function framed(page: ReactNode) {
  return <Framed>{page}</Framed>
}
