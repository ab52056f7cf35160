import { Checkbox, Input, Select } from 'antd'
import { CategoryPicker, KindPicker, LevelPicker, PlacePicker, UnitPicker } from '../pickers.tsx'
import { useLanguage } from '../words.ts'
import type { FilterField } from './parts.ts'

type Parts = {
  readonly field: Exclude<FilterField, { readonly kind: 'span' }>
  readonly label: string
  readonly value: string | undefined
  readonly put: (value: string | undefined) => void
}

const pickers = {
  level: LevelPicker,
  'demand-kind': KindPicker,
  place: PlacePicker,
  category: CategoryPicker,
  unit: UnitPicker,
}

/** One condition, in the shape its kind asks for. */
export function FilterInput({ field, label, value, put }: Parts) {
  const { say } = useLanguage()
  if (field.kind === 'text')
    return (
      <Input
        key={value}
        allowClear
        className="filter-text"
        placeholder={label}
        aria-label={label}
        defaultValue={value}
        onPressEnter={({ currentTarget }) => put(currentTarget.value.trim())}
        onBlur={({ currentTarget }) => put(currentTarget.value.trim())}
        onClear={() => put(undefined)}
      />
    )
  if (field.kind === 'choice')
    return (
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder={label}
        aria-label={label}
        value={value?.split(',') ?? []}
        onChange={(values: string[]) => put(values.join(','))}
        options={field.choices.map((choice) => ({ value: choice.value, label: say(choice.words) }))}
      />
    )
  if (field.kind === 'flag')
    return (
      <Checkbox checked={value === 'true'} onChange={({ target }) => put(target.checked ? 'true' : undefined)}>
        {label}
      </Checkbox>
    )
  const Picker = pickers[field.kind]
  return <Picker placeholder={label} value={value} onChange={put} />
}
