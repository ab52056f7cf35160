import { Select } from 'antd'
import { PlaceRows, UnitRows } from '#foundations/city/api.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'
import { kindWords } from './demand-words.ts'
import type { PickerParts } from './picker-parts.ts'
import { RemotePicker } from './remote-picker.tsx'
import { useCity, useCityAnswer, useNames } from './use-city.ts'
import { useLanguage } from './words.ts'

type Option = { readonly value: string; readonly label: string }

function LocalPicker({
  value,
  onChange,
  placeholder = '',
  id,
  options,
}: PickerParts & { readonly options: readonly Option[] }) {
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      placeholder={placeholder}
      aria-label={placeholder}
      value={value ?? null}
      onChange={(code) => onChange?.(code ?? undefined)}
      options={[...options]}
    />
  )
}

/** A response level of the edition in force. */
export function LevelPicker(parts: PickerParts) {
  const { say } = useLanguage()
  const levels = useCity()?.rulebook.levels ?? []
  return <LocalPicker {...parts} options={levels.map(({ code, words }) => ({ value: code, label: say(words) }))} />
}

/** What a demand asks for. */
export function KindPicker(parts: PickerParts) {
  const { say } = useLanguage()
  return <LocalPicker {...parts} options={demandKinds.map((kind) => ({ value: kind, label: say(kindWords[kind]) }))} />
}

/** A leaf of the category catalogue, found by any part of its path. */
export function CategoryPicker(parts: PickerParts) {
  const { say } = useLanguage()
  const names = useNames()
  const categories: Iterable<string> = useCity()?.categories.keys() ?? []
  const options = Array.from(categories, (code) => ({ value: code, label: say(names.category(code)) }))
  return <LocalPicker {...parts} options={options} />
}

/** A line of business (条线). */
export function LinePicker(parts: PickerParts) {
  const { say } = useLanguage()
  const lines = useCityAnswer()?.lines ?? []
  return <LocalPicker {...parts} options={lines.map(({ code, words }) => ({ value: code, label: say(words) }))} />
}

type PlaceParts = PickerParts & { readonly within?: string; readonly level?: string }

/** A place, found by its name, within another place and on one level where asked. */
export function PlacePicker({ within, level, ...parts }: PlaceParts) {
  const names = useNames()
  return (
    <RemotePicker
      {...parts}
      path="/api/places"
      query={{ ...(within && { within }), ...(level && { level }) }}
      rows={PlaceRows}
      optionOf={({ code, path }) => ({ value: code, label: path })}
      nameOf={names.place}
    />
  )
}

type UnitParts = PickerParts & { readonly kind?: string; readonly within?: string; readonly line?: string }

/** A unit that still takes tickets, found by its name. */
export function UnitPicker({ kind, within, line, ...parts }: UnitParts) {
  const names = useNames()
  return (
    <RemotePicker
      {...parts}
      path="/api/units"
      query={{ ...(kind && { kind }), ...(within && { within }), ...(line && { line }) }}
      rows={UnitRows}
      optionOf={({ code, name }) => ({ value: code, label: name })}
      nameOf={names.unit}
    />
  )
}
