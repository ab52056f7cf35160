import { Tag } from 'antd'
import { channelWords } from '#desk/demand-words.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'

type Condition = Rulebook['dispatch']['conditions'][number]

/** The conditions that lines of the catalogue may have, each with what it holds for; and on how much past a draft is tried. */
export function ConditionTags({ conditions, dryRunDays }: Pick<Rulebook['dispatch'], 'conditions' | 'dryRunDays'>) {
  const { say, list } = useLanguage()
  const names = useNames()
  const heldBy = ({ levels = [], channels = [], tags = [] }: Condition) =>
    [levels.map((level) => say(names.level(level))), channels.map((channel) => say(channelWords[channel])), tags]
      .filter((parts) => parts.length > 0)
      .map((parts) => list(parts))
      .join(' × ')
  return (
    <>
      {conditions.map((condition) => (
        <Tag key={condition.code}>{`${condition.code} ${say(condition.words)} · ${heldBy(condition)}`}</Tag>
      ))}
      <span className="quiet">
        {say({ zh: `草案按最近 ${dryRunDays} 天工单试算`, en: `a draft is tried on the last ${dryRunDays} days` })}
      </span>
    </>
  )
}
