import './results-panel.css'
import { AttachmentList } from '#desk/attachments.tsx'
import { At } from '#desk/instant.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { PartDone } from '../events.ts'
import { type Part, partMemory } from '../part-state.ts'
import { partWords } from './part-words.ts'

/** How far each supporting unit is, and what it did: what the lead coordinates. */
export function PartsPanel({ facts }: TicketPanelProps) {
  const recorded = facts.map(({ fact }) => fact)
  const { parts } = recall(partMemory, recorded)
  const done = recorded.filter((fact): fact is PartDone => fact.type === 'PartDone')
  return parts.map((part) => (
    <OnePart key={part.unit} part={part} done={done.findLast(({ unit }) => unit === part.unit)} />
  ))
}

function OnePart({ part: { unit, phase }, done }: { readonly part: Part; readonly done: PartDone | undefined }) {
  const { say } = useLanguage()
  const names = useNames()
  return (
    <dl className="result">
      <dt>{names.unit(unit)}</dt>
      <dd>
        {say(partWords[phase])} {done && <At moment={done.at} />}
        {done && <div>{done.workDone}</div>}
        {done && done.evidence.length > 0 && <AttachmentList attachments={done.evidence} />}
      </dd>
    </dl>
  )
}
