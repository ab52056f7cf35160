import { useId } from 'react'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'

type Parts = {
  readonly title: string
  readonly labels: readonly Words[]
  /** Which label is chosen, -1 for none. */
  readonly chosen: number
  readonly choose: (index: number) => void
}

/** One question with large answers for a thumb; the browser's own radio buttons, so that keys and readers know them. */
export function RatingChoice({ title, labels, chosen, choose }: Parts) {
  const { say } = useLanguage()
  const name = useId()
  return (
    <fieldset className="rating-choice">
      <legend>{title}</legend>
      <div className="rating-answers">
        {labels.map((label, index) => (
          <label key={label.en} data-chosen={index === chosen}>
            <input type="radio" name={name} checked={index === chosen} onChange={() => choose(index)} />
            {say(label)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
