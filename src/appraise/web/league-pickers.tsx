import { Select } from 'antd'
import { useNow } from '#desk/clock.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { listPeriods } from '#foundations/three-rates/period.ts'
import type { Ranking } from '../ranking-answer.ts'
import { rankingTexts } from './ranking-words.ts'

/** How many periods can be looked back to: the running one and a year. */
const periodsBack = 13

type PickerParts = { readonly value: string | undefined; readonly onChange: (code: string) => void }

/** The running appraisal period and those before it. */
export function PeriodPicker({ value, onChange }: PickerParts) {
  const words = useWords(rankingTexts)
  const now = useNow()
  const firstDay = useCity()?.rulebook.appraise.periodFirstDay
  const codes = firstDay === undefined ? [] : listPeriods(now, periodsBack, firstDay).map(({ code }) => code)
  return (
    <Select
      aria-label={words.period}
      value={value ?? null}
      onChange={onChange}
      prefix={words.period}
      options={codes.map((code) => ({ value: code, label: code }))}
    />
  )
}

type Template = { readonly code: string; readonly words: Words }

/** The scoring templates a table can be shown by. */
export function ScoringPicker({ value, onChange, scorings }: PickerParts & { readonly scorings: readonly Template[] }) {
  const words = useWords(rankingTexts)
  const { say } = useLanguage()
  return (
    <Select
      aria-label={words.scoring}
      value={value ?? null}
      onChange={onChange}
      prefix={words.scoring}
      popupMatchSelectWidth={false}
      options={scorings.map((scoring) => ({ value: scoring.code, label: say(scoring.words) }))}
    />
  )
}

type GroupParts = {
  readonly ranking: Ranking | undefined
  readonly onChange: (group: string | undefined) => void
}

/** Ranks one group's units among themselves; all units where none is chosen. [APPRAISE-12] */
export function GroupPicker({ ranking, onChange }: GroupParts) {
  const words = useWords(rankingTexts)
  const { say } = useLanguage()
  return (
    <Select
      allowClear
      aria-label={words.group}
      placeholder={words.allGroups}
      value={ranking?.group ?? null}
      onChange={(group) => onChange(group ?? undefined)}
      prefix={words.group}
      popupMatchSelectWidth={false}
      options={(ranking?.ways ?? []).map((way) => ({
        label: say(way.words),
        options: way.groups.map((group) => ({ value: `${way.code}/${group.code}`, label: say(group.words) })),
      }))}
    />
  )
}
