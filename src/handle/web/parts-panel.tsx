import './results-panel.css'
import { AttachmentList } from '#desk/attachments.tsx'
import { At } from '#desk/instant.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { PartDone } from '../events.ts'
import { type Part, partMemory } from '../part-state.ts'
import { partWords } from './part-words.ts'

/** How far each supporting unit is, and what it did: what the lead coordinates. */
export function PartsPanel({ ticket, facts }: TicketPanelProps) {
  const recorded = facts.map(({ fact }) => fact)
  const { parts } = recall(partMemory, recorded)
  const done = recorded.filter((fact): fact is PartDone => fact.type === 'PartDone')
  return parts.map((part) => (
    <OnePart key={part.unit} ticket={ticket} part={part} done={done.findLast(({ unit }) => unit === part.unit)} />
  ))
}

type OneParts = { readonly ticket: TicketId; readonly part: Part; readonly done: PartDone | undefined }

function OnePart({ ticket, part: { unit, phase }, done }: OneParts) {
  const { say } = useLanguage()
  const names = useNames()
  return (
    <dl className="result">
      <dt>{names.unit(unit)}</dt>
      <dd>
        {say(partWords[phase])} {done && <At moment={done.at} />}
        {done && <div>{done.workDone}</div>}
        {done && done.evidence.length > 0 && <AttachmentList ticket={ticket} attachments={done.evidence} />}
      </dd>
    </dl>
  )
}
