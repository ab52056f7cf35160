import { UnitsPicker } from '#desk/units-picker.tsx'

type Parts = {
  readonly value?: readonly string[]
  readonly onChange?: (codes: readonly string[]) => void
  readonly id?: string
}

/** The units that support. */
export function SupportsPicker(parts: Parts) {
  return <UnitsPicker {...parts} add={{ zh: '添加协办单位', en: 'Add a supporting unit' }} />
}
