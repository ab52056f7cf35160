import './matter.css'
import { useQuery } from '@tanstack/react-query'
import { Type } from 'typebox'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { Instant } from '#foundations/outcome/api.ts'
import type { Channel, RequesterKind } from '#foundations/rulebook/demand.ts'
import { post } from '../api-client.ts'
import { At } from '../instant.tsx'
import { Problem } from '../refusal.tsx'
import { useNames } from '../use-city.ts'
import { dictionary, useLanguage, useWords } from '../words.ts'
import { type Matter, type MatterField, missingFrom, type WholeMatter, wholeMatter } from './matter.ts'

const texts = dictionary(
  {
    kind: '类型',
    category: '分类',
    place: '街道或社区',
    level: '等级',
    missing: (fields: string) => `派单还缺：${fields}`,
    lead: '主办',
    support: '协办',
    signBy: '签收',
    resolveBy: '办结',
    why: (line: string, basis: string, edition: string) => `派单目录 ${line} · ${basis} · ${edition} 版`,
    gap: '派单目录定不了承办单位，将由派单员决定。',
  },
  {
    kind: 'kind',
    category: 'category',
    place: 'street or community',
    level: 'level',
    missing: (fields: string) => `To dispatch, still needed: ${fields}`,
    lead: 'Lead',
    support: 'Support',
    signBy: 'sign by',
    resolveBy: 'result by',
    why: (line: string, basis: string, edition: string) => `Catalogue ${line} · ${basis} · edition ${edition}`,
    gap: 'The catalogue names no unit; a dispatcher will decide.',
  },
)

/** What is read of the answer of `POST /api/dispatch-previews`. */
const Preview = Type.Object({
  edition: Type.String(),
  gap: Type.Optional(Type.String()),
  lines: Type.Array(Type.Object({ id: Type.String(), basis: Type.String() })),
  plan: Type.Optional(
    Type.Object({ lead: Type.String(), supports: Type.Array(Type.String()), signBy: Instant, resolveBy: Instant }),
  ),
})

/** Whose demand it is, for lines of the catalogue that ask: a ticket's own, or who asks and how while there is none. */
type Asked = { readonly ticket: TicketId } | { readonly requester: RequesterKind; readonly channel: Channel }

/** To whom the catalogue would dispatch the matter, by when, and why; or what is still missing for that. */
export function DispatchPlan({ matter, asked }: { readonly matter: Matter; readonly asked: Asked }) {
  const words = useWords(texts)
  const { list } = useLanguage()
  const whole = wholeMatter(matter)
  const said = (fields: readonly MatterField[]) => list(fields.map((field) => words[field]))
  return (
    <div className="dispatch-plan" aria-live="polite">
      {whole === undefined ? (
        <p className="quiet">{words.missing(said(missingFrom(matter)))}</p>
      ) : (
        <Plan matter={{ ...whole, ...asked }} />
      )}
    </div>
  )
}

function Plan({ matter }: { readonly matter: WholeMatter & Asked }) {
  const words = useWords(texts)
  const { list } = useLanguage()
  const names = useNames()
  const { data, error } = useQuery({
    queryKey: ['dispatch-preview', matter],
    queryFn: () => post('/api/dispatch-previews', matter, Preview),
    staleTime: 30_000,
  })
  if (error !== null) return <Problem problem={error} />
  if (data === undefined) return <p className="quiet">…</p>
  const { plan, lines, edition } = data
  if (plan === undefined) return <p>{words.gap}</p>
  const [line] = lines
  return (
    <>
      <p className="row">
        <span>
          {words.lead} <strong>{names.unit(plan.lead)}</strong>
        </span>
        {plan.supports.length > 0 && (
          <span>
            {words.support} {list(plan.supports.map(names.unit))}
          </span>
        )}
        <span>
          {words.signBy} <At moment={plan.signBy} />
        </span>
        <span>
          {words.resolveBy} <At moment={plan.resolveBy} />
        </span>
      </p>
      {line && <p className="quiet">{words.why(line.id, line.basis, edition)}</p>}
    </>
  )
}
