import './marks.css'
import type { Piece } from '#foundations/text/marks.ts'
import { useLanguage } from '../words.ts'
import { markWords } from './mark-words.ts'

/** A piece of a text that was read, marked by colour and kind of line, and `named` behind it by a word. */
export function MarkedPiece({
  piece: { said, kind },
  named = false,
}: {
  readonly piece: Piece
  readonly named?: boolean
}) {
  const { say } = useLanguage()
  if (kind === undefined) return said
  return (
    <mark className="text-mark" data-kind={kind}>
      {said}
      {named && <small>{say(markWords[kind])}</small>}
    </mark>
  )
}
