import { Fragment } from 'react'
import { MarkedPiece } from '#desk/matter/marked-piece.tsx'
import { piecesOf } from '#foundations/text/marks.ts'
import { marksIn } from '../../marks-in.ts'
import type { Reading } from '../../reading-api.ts'

/** The text as it was written, with what was read in it marked by colour, kind of line and name. */
export function Marked({ text, reading }: { readonly text: string; readonly reading: Reading }) {
  return (
    <p className="reading-text">
      {piecesOf(text, marksIn(reading)).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one reading never change place.
        <Fragment key={index}>
          <MarkedPiece piece={piece} named />
        </Fragment>
      ))}
    </p>
  )
}
