import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { Responsible } from '../responsible.ts'
import { responsibleIn } from './responsible-in.ts'

const asWords: Readonly<Record<Responsible['as'], Words>> = {
  operator: { zh: '热线中心分类席', en: 'The centre: to be classified' },
  dispatcher: { zh: '热线中心派单员', en: 'The centre’s dispatchers' },
  adjudicator: { zh: '裁定人', en: 'The adjudicator' },
  head: { zh: '随主单办理', en: 'Whoever has the ticket it is linked to' },
  lead: { zh: '主办单位', en: 'The lead' },
}

/** Who has to do the next thing about the ticket. */
export function ResponsiblePanel({ facts }: TicketPanelProps) {
  const { say } = useLanguage()
  const names = useNames()
  const responsible = responsibleIn(facts)
  if (responsible === undefined) return null
  return (
    <p>
      {say(asWords[responsible.as])}
      {responsible.as === 'lead' && ` ${names.unit(responsible.unit)}`}
    </p>
  )
}
