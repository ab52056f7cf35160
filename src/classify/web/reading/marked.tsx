import { useLanguage } from '#desk/words.ts'
import type { Reading } from '../../reading-api.ts'
import { marksOf, piecesOf } from './marks.ts'

/** The text as it was written, with what was read in it marked by colour, kind of line and name. */
export function Marked({ text, reading }: { readonly text: string; readonly reading: Reading }) {
  const { say } = useLanguage()
  const pieces = piecesOf(text, marksOf(reading))
  return (
    <p className="reading-text">
      {pieces.map(({ said, mark }, index) =>
        mark === undefined ? (
          said
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one reading never change place.
          <mark key={index} className="reading-mark" data-kind={mark.kind}>
            {said}
            <small>{say(mark.label)}</small>
          </mark>
        ),
      )}
    </p>
  )
}
