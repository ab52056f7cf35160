import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { UnitPicker } from '#desk/pickers.tsx'
import { useNames } from '#desk/use-city.ts'
import { dictionary, useWords } from '#desk/words.ts'

const texts = dictionary(
  { add: '添加协办单位', remove: (unit: string) => `移除${unit}` },
  { add: 'Add a supporting unit', remove: (unit: string) => `Remove ${unit}` },
)

type Parts = {
  readonly value?: readonly string[]
  readonly onChange?: (codes: readonly string[]) => void
  readonly id?: string
}

/** Any number of units: those chosen, and a picker for one more. */
export function SupportsPicker({ value = [], onChange, id }: Parts) {
  const words = useWords(texts)
  const names = useNames()
  return (
    <div className="stack">
      {value.map((code) => (
        <span key={code} className="row">
          {names.unit(code)}
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={words.remove(names.unit(code))}
            onClick={() => onChange?.(value.filter((other) => other !== code))}
          />
        </span>
      ))}
      <UnitPicker
        {...(id === undefined ? {} : { id })}
        placeholder={words.add}
        value={undefined}
        onChange={(code) => code !== undefined && onChange?.([...new Set([...value, code])])}
      />
    </div>
  )
}
