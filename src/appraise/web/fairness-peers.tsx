import { Select } from 'antd'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Fairness } from '../fairness-api.ts'
import type { Ranking } from '../ranking-answer.ts'
import { fairnessTexts } from './fairness-words.ts'
import { useRanking } from './use-ranking.ts'

/** What the official league says of the same units: their ranks, and which of them are peers. */
export type Official = {
  readonly ways: Ranking['ways']
  readonly rankOf: (unit: string) => number | undefined
  /** Whether the unit is of the group named `way/group`. */
  readonly isIn: (unit: string, group: string) => boolean
}

/** The official league of the same period and template; undefined until it is read. */
export function useOfficial({ table, period, scoring }: Fairness): Official | undefined {
  const search = new URLSearchParams({ table, period: period.code, ...(scoring === null ? {} : { scoring }) })
  const { data } = useRanking(search)
  if (data === undefined) return undefined
  const ranks = new Map(data.league.rows.map(({ unit, rank }) => [unit, rank]))
  const groups = new Map(data.notes.map((note) => [note.unit, note.groups]))
  return {
    ways: data.ways,
    rankOf: (unit) => ranks.get(unit),
    isIn: (unit, group) => {
      const [way = '', code] = group.split('/')
      return groups.get(unit)?.[way] === code
    },
  }
}

type Parts = {
  readonly official: Official | undefined
  readonly group: string | undefined
  readonly onGroup: (group: string) => void
}

/** Chooses peers: the units of one group, in one of the ways the city groups its units. */
export function PeerPicker({ official, group, onGroup }: Parts) {
  const words = useWords(fairnessTexts)
  const { say } = useLanguage()
  const options = (official?.ways ?? []).map((way) => ({
    label: say(way.words),
    options: way.groups.map(({ code, words: title }) => ({ value: `${way.code}/${code}`, label: say(title) })),
  }))
  return (
    <Select
      allowClear
      aria-label={words.peers}
      prefix={words.peers}
      placeholder={words.all}
      value={group ?? null}
      onChange={(chosen: string | undefined) => onGroup(chosen ?? '')}
      popupMatchSelectWidth={false}
      options={options}
    />
  )
}
