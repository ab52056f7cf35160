import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNames } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { useWords } from '#desk/words.ts'
import { isPeriodCode, monthsLater } from '#foundations/three-rates/period.ts'
import type { Fairness } from '../fairness-api.ts'
import { FairnessFunnel } from './fairness-funnel.tsx'
import { PeerPicker, useOfficial } from './fairness-peers.tsx'
import { FairnessTable } from './fairness-table.tsx'
import { FairnessUnit } from './fairness-unit.tsx'
import { fairnessTexts } from './fairness-words.ts'
import { FairnessWork } from './fairness-work.tsx'

type Parts = {
  readonly fairness: Fairness
  readonly unit: string | undefined
  readonly group: string | undefined
  readonly onChange: (values: { readonly unit?: string; readonly group?: string; readonly period?: string }) => void
}

/** The figures of a league, with the explanation of one unit: the chosen one, else one's own, else the first. */
export function FairnessView(parts: Parts) {
  const { fairness } = parts
  return (
    <>
      <FairnessWork fairness={fairness} />
      {fairness.adjusted === null ? <NoFigures {...parts} /> : <Figures {...parts} adjusted={fairness.adjusted} />}
    </>
  )
}

/** Why there is none, and the way to the period before where this one has only begun. */
function NoFigures({ fairness, onChange }: Parts) {
  const words = useWords(fairnessTexts)
  const reason = reasonFor(fairness)
  const { code } = fairness.period
  const before = isPeriodCode(code) ? monthsLater(code, -1) : undefined
  return (
    <p className="row">
      {words[reason]}
      {reason === 'tooFew' && before && (
        <Button size="small" onClick={() => onChange({ period: before })}>
          {words.lookAt(before)}
        </Button>
      )}
    </p>
  )
}

function reasonFor({ scoring, wish }: Fairness): 'notRates' | 'tooFew' | 'none' {
  if (scoring === null) return 'notRates'
  return wish?.step === 'ended' && wish.outcome !== 'failed' ? 'tooFew' : 'none'
}

type FigureParts = Parts & { readonly adjusted: NonNullable<Fairness['adjusted']> }

function Figures({ fairness, adjusted, unit, group, onChange }: FigureParts) {
  const words = useWords(fairnessTexts)
  const names = useNames()
  const { unit: own } = useActor()
  const [wanted, setWanted] = useState('')
  const official = useOfficial(fairness)
  const peers = group === undefined ? adjusted.units : adjusted.units.filter((row) => official?.isIn(row.unit, group))
  const rows = peers.filter((row) => names.unit(row.unit).includes(wanted))
  const onChoose = (chosen: string) => onChange({ unit: chosen })
  const chosen = [unit, own].map((code) => adjusted.units.find((row) => row.unit === code)).find(Boolean) ?? rows[0]
  return (
    <>
      <div className="fairness-panels">
        <section className="panel">
          <FairnessFunnel adjusted={adjusted} rows={rows} chosen={chosen?.unit} onChoose={onChoose} />
          <p className="quiet">{words.funnelHint}</p>
        </section>
        {chosen && <FairnessUnit row={chosen} units={adjusted.units.length} />}
      </div>
      <div className="row no-print">
        <Input.Search
          allowClear
          className="ranking-find"
          placeholder={words.find}
          aria-label={words.find}
          onChange={({ target }) => setWanted(target.value.trim())}
        />
        <PeerPicker official={official} group={group} onGroup={(chosen) => onChange({ group: chosen })} />
      </div>
      <FairnessTable
        rows={rows}
        units={adjusted.units.length}
        official={official}
        own={own}
        chosen={chosen?.unit}
        onChoose={onChoose}
      />
    </>
  )
}
