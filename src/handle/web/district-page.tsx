import './queues.css'
import type { ComponentType } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Type } from 'typebox'
import type { ApiPath } from '#desk/api-client.ts'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { Role } from '#foundations/units/post.ts'
import { extensionDeciders, shelfDeciders, whistleConfirmers } from '../audiences.ts'
import { CoordinationPage, CoordinationToMePage } from './coordination-page.tsx'
import { DelegationsPage } from './delegations-page.tsx'
import { ExtensionsPage } from './extensions-page.tsx'
import { OverduePage } from './overdue-page.tsx'
import { ShelfRequestsPage } from './shelf-page.tsx'
import { WhistlesToConfirmPage } from './whistles-page.tsx'
import { WorkloadPage } from './workload-page.tsx'

type Queue = {
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly Page: ComponentType
  /** Where its count is told. */
  readonly count?: ApiPath
  /** Who decides there; absent: everybody on the platform. */
  readonly roles?: readonly Role[]
}

const queues: readonly Queue[] = [
  {
    ...{ name: 'whistles', title: { zh: '吹哨待确认', en: 'Whistles to confirm' }, Page: WhistlesToConfirmPage },
    ...{ count: '/api/whistles/to-confirm/count', roles: whistleConfirmers },
  },
  {
    ...{ name: 'reports', title: { zh: '上报与协调待答复', en: 'Reports and notes to answer' } },
    ...{ Page: CoordinationToMePage, count: '/api/coordination/to-me/count' },
  },
  {
    ...{ name: 'extensions', title: { zh: '延期待审批', en: 'More time asked' }, Page: ExtensionsPage },
    ...{ count: '/api/extensions/count', roles: extensionDeciders },
  },
  {
    ...{ name: 'shelf', title: { zh: '挂账待审批', en: 'Plans for the shelf' }, Page: ShelfRequestsPage },
    ...{ count: '/api/shelf/requests-count', roles: shelfDeciders },
  },
  {
    ...{ name: 'delegations', title: { zh: '委派未答复', en: 'Handed on, not answered' } },
    ...{ Page: DelegationsPage, count: '/api/delegations/count' },
  },
  {
    ...{ name: 'overdue', title: { zh: '超时工单', en: 'Overdue' } },
    ...{ Page: OverduePage, count: '/api/overdue/units' },
  },
  { name: 'notes', title: { zh: '协调与上报记录', en: 'Notes and reports' }, Page: CoordinationPage },
  { name: 'workload', title: { zh: '街乡镇与部门负荷', en: 'Load of streets and departments' }, Page: WorkloadPage },
]

/** Work of other stages that a district dispatches and splits from. */
const desks = [
  {
    path: '/dispatch/desk',
    title: { zh: '待派单、分解', en: 'To dispatch or split' },
    count: '/api/dispatch/desk-count',
  },
  {
    path: '/dispatch/adjudications',
    title: { zh: '待裁定', en: 'To be ruled' },
    count: '/api/dispatch/adjudications/count',
  },
] as const

const texts = dictionary({ queues: '区级平台待办' }, { queues: 'What waits for the district' })

/** The district's platform: what waits for its word within its area, and the list chosen beside it. */
export function DistrictPage() {
  const words = useWords(texts)
  const { role } = useActor()
  const [search] = useSearchParams()
  const open = queues.filter(({ roles }) => roles === undefined || roles.some((one) => one === role))
  const chosen = open.find(({ name }) => name === search.get('queue')) ?? open[0]
  if (chosen === undefined) return null
  const { Page } = chosen
  return (
    <div className="with-queues">
      <nav className="queues" aria-label={words.queues}>
        {open.map(({ name, title, count }) => (
          <QueueLink
            key={name}
            to={`/handle/district?queue=${name}`}
            {...{ title, count }}
            isChosen={name === chosen.name}
          />
        ))}
        {role === 'dispatcher' &&
          desks.map(({ path, title, count }) => (
            <QueueLink key={path} to={path} {...{ title, count }} isChosen={false} />
          ))}
      </nav>
      <Page key={chosen.name} />
    </div>
  )
}

type LinkParts = Pick<Queue, 'title'> & {
  readonly to: string
  readonly count: ApiPath | undefined
  readonly isChosen: boolean
}

function QueueLink({ to, title, count, isChosen }: LinkParts) {
  const { say } = useLanguage()
  return (
    <Link to={to} className="queue" {...(isChosen && { 'aria-current': 'page' as const })}>
      <span className="queue-title">
        {say(title)} {count !== undefined && <Waiting path={count} />}
      </span>
    </Link>
  )
}

const Count = Type.Object({ count: Type.Integer() })

function Waiting({ path }: { readonly path: ApiPath }) {
  const count = useRead(path, Count).data?.count
  return <span className="figures">{count}</span>
}
