import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Words } from '#foundations/rulebook/api.ts'
import { UnitPicker } from './pickers.tsx'
import { useNames } from './use-city.ts'
import { dictionary, useLanguage, useWords } from './words.ts'

const texts = dictionary({ remove: (unit: string) => `移除${unit}` }, { remove: (unit: string) => `Remove ${unit}` })

type Parts = {
  readonly add: Words
  readonly value?: readonly string[]
  readonly onChange?: (codes: readonly string[]) => void
  readonly id?: string
}

/** Any number of units: those chosen, and a picker for one more. */
export function UnitsPicker({ add, value = [], onChange, id }: Parts) {
  const words = useWords(texts)
  const { say } = useLanguage()
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
        placeholder={say(add)}
        value={undefined}
        onChange={(code) => code !== undefined && onChange?.([...new Set([...value, code])])}
      />
    </div>
  )
}
