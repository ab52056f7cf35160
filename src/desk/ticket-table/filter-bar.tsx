import { Button } from 'antd'
import type { ListState } from '../url-state.ts'
import { useLanguage, useWords } from '../words.ts'
import { FilterInput } from './filter-input.tsx'
import { listWords } from './list-words.ts'
import type { FilterField } from './parts.ts'
import { SpanInput } from './span-input.tsx'
import type { ChangeList } from './use-list-state.ts'

type Parts = { readonly fields: readonly FilterField[]; readonly state: ListState; readonly change: ChangeList }

/** The conditions a reader may set; each goes into the address at once. */
export function FilterBar({ fields, state, change }: Parts) {
  const words = useWords(listWords)
  const { say } = useLanguage()
  if (fields.length === 0) return null
  const put = (name: string, value: string | undefined) => {
    const { [name]: _, ...others } = state.filters
    change({ filters: value === undefined || value === '' ? others : { ...others, [name]: value } })
  }
  return (
    <search className="filter-bar no-print" aria-label={words.filters}>
      {fields.map((field) =>
        field.kind === 'span' ? (
          <SpanInput key={field.name} field={field} filters={state.filters} put={put} />
        ) : (
          <FilterInput
            key={field.name}
            field={field}
            label={say(field.title)}
            value={state.filters[field.name]}
            put={(value) => put(field.name, value)}
          />
        ),
      )}
      {Object.keys(state.filters).length > 0 && (
        <Button type="link" onClick={() => change({ filters: {} })}>
          {words.clear}
        </Button>
      )}
    </search>
  )
}
