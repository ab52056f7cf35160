import { Tag } from 'antd'
import { useCity, useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { DispatchDeskRow } from '../api.ts'

/** Who handed the ticket back, why, and whom they suggest. */
export function Returned({ row }: { readonly row: DispatchDeskRow }) {
  const { say } = useLanguage()
  const names = useNames()
  const kind = useCity()?.rulebook.dispatch.returnReasons.find(({ code }) => code === row.returned_reason)
  if (row.why !== 'returned' || row.returned_by === null) return null
  const unit = names.unit(row.returned_by)
  const suggested = row.suggested_lead === null ? undefined : names.unit(row.suggested_lead)
  return (
    <p>
      {kind && <Tag>{say(kind.words)}</Tag>}
      {say({ zh: `${unit}退单：${row.returned_why}`, en: `${unit} handed it back: ${row.returned_why}` })}
      {suggested !== undefined && say({ zh: `；建议${suggested}`, en: `; suggests ${suggested}` })}
    </p>
  )
}
