import { useNames } from '#desk/use-city.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'
import { unitKindWords } from './words.ts'

/** What an edition says units can carry. */
export function WorkloadRules({ rulebook: { handle } }: { readonly rulebook: Rulebook }) {
  const names = useNames()
  const { each, soonHours, byKind, byUnit } = handle.workload
  return (
    <Section title={{ zh: '工作负荷（HANDLE-17）', en: 'Workload (HANDLE-17)' }}>
      <Facts
        facts={[
          [{ zh: '人均承载（件）', en: 'Tickets a person carries' }, String(each)],
          [{ zh: '视为即将到期（小时）', en: 'Due soon, hours' }, String(soonHours)],
          ...byKind.map(({ kind, people }) => [unitKindWords[kind], String(people)] as const),
          ...byUnit.map(
            ({ unit, people }) => [{ zh: names.unit(unit), en: names.unit(unit) }, String(people)] as const,
          ),
        ]}
      />
    </Section>
  )
}
