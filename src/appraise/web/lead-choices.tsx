import { Segmented, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { useLanguage } from '#desk/words.ts'
import { integrityTests } from '#foundations/integrity/trace.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { phaseWords, testWords } from './lead-words.ts'

/** By what leads are narrowed; the address keeps it. */
export const leadChoices = ['phase', 'test', 'period'] as const
const phases = ['', 'open', 'assigned', 'concluded'] as const

/** By state, test and period. */
export function LeadChoices({ periods }: { readonly periods: readonly string[] }) {
  const { say } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const choose = (name: (typeof leadChoices)[number], value: string | undefined) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next)
  }
  const select = (name: 'test' | 'period', none: Words, options: { value: string; label: string }[]) => (
    <Select
      allowClear
      className="leads-choice"
      aria-label={say(none)}
      placeholder={say(none)}
      value={search.get(name)}
      onChange={(value) => choose(name, value ?? undefined)}
      options={options}
    />
  )
  const tests = integrityTests.map((test) => ({ value: test, label: say(testWords[test].title) }))
  return (
    <div className="row">
      <Segmented
        value={search.get('phase') ?? ''}
        onChange={(phase) => choose('phase', phase)}
        options={phases.map((value) => ({
          value,
          label: say(value === '' ? { zh: '全部', en: 'All' } : phaseWords[value]),
        }))}
      />
      {select('test', { zh: '全部检验', en: 'All tests' }, tests)}
      {select(
        'period',
        { zh: '全部考核期', en: 'All periods' },
        periods.map((value) => ({ value, label: value })),
      )}
    </div>
  )
}
