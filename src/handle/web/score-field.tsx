import { Form, Radio } from 'antd'
import { useCity } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'

type Parts = { readonly name: string | (string | number)[]; readonly label: string }

/** A score from 1 to the best of the edition, as buttons a thumb can hit. */
export function ScoreField({ name, label }: Parts) {
  const { say } = useLanguage()
  const best = useCity()?.rulebook.handle.whistle.bestScore ?? 0
  const options = Array.from({ length: best }, (_, index) => ({ value: index + 1, label: index + 1 }))
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: say({ zh: '请打分', en: 'Give a score' }) }]}
    >
      <Radio.Group optionType="button" aria-label={label} options={options} />
    </Form.Item>
  )
}
