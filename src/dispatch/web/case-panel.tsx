import './case-panel.css'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useCity, useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Envelope } from '#foundations/journal/envelope.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { OpinionGiven, TicketReturned } from '../events.ts'
import { openCase } from './open-case.ts'
import { howWords } from './referee-words.ts'

/** The open case: what is in dispute, until when it is ruled, who handed it back and why, who said what and who is missing. */
export function CasePanel({ facts }: TicketPanelProps) {
  const { say } = useLanguage()
  const open = openCase(facts)
  if (open === undefined) return null
  return (
    <div className="stack">
      <p>
        <strong>{open.question}</strong>
      </p>
      <p className="row">
        <span className="quiet">{say(howWords[open.how])}</span>
        <span>
          {say({ zh: '裁定剩余', en: 'Ruling' })} <DeadlineTag due={open.due} rule="DISPATCH-05" />
        </span>
        {open.hearBy !== undefined && (
          <span>
            {say({ zh: '意见剩余', en: 'Hearing' })} <DeadlineTag due={open.hearBy} rule="DISPATCH-05" />
          </span>
        )}
      </p>
      <Returns facts={facts} />
      <ul className="case-units">
        {open.units.map((unit) => (
          <Voice key={unit} unit={unit} opinion={open.opinions.find((one) => one.unit === unit)} />
        ))}
      </ul>
    </div>
  )
}

function Returns({ facts }: { readonly facts: readonly Envelope[] }) {
  const { say } = useLanguage()
  const names = useNames()
  const kinds = useCity()?.rulebook.dispatch.returnReasons ?? []
  const returns = facts.map(({ fact }) => fact).filter((fact): fact is TicketReturned => fact.type === 'TicketReturned')
  return returns.map(({ at, by, reason, why, basis }) => {
    const kind = kinds.find(({ code }) => code === reason)
    return (
      <p key={`${by} ${at}`} className="quiet">
        <At moment={at} /> {names.unit(by)} {say({ zh: '退单', en: 'handed it back' })}
        {kind && ` · ${say(kind.words)}`}
        {say({ zh: `：${why}（${basis}）`, en: `: ${why} (${basis})` })}
      </p>
    )
  })
}

/** One unit: its word, or loudly that it has not spoken. */
function Voice({ unit, opinion }: { readonly unit: UnitCode; readonly opinion: OpinionGiven | undefined }) {
  const { say } = useLanguage()
  const names = useNames()
  if (opinion === undefined)
    return (
      <li className="case-missing">
        ▲ {names.unit(unit)} · {say({ zh: '尚未发表意见', en: 'has not spoken' })}
      </li>
    )
  const { at, says, suggests } = opinion
  return (
    <li>
      <b>{names.unit(unit)}</b> <At moment={at} />
      <div>{says}</div>
      {suggests !== undefined && (
        <div className="quiet">
          {say({ zh: '建议承办', en: 'Suggests' })} {names.unit(suggests)}
        </div>
      )}
    </li>
  )
}
