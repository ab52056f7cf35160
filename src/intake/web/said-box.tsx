import './said-box.css'
import { Input } from 'antd'
import { Fragment, useEffect, useRef } from 'react'
import { MarkedPiece } from '#desk/matter/marked-piece.tsx'
import { type Mark, piecesOf } from '#foundations/text/marks.ts'

type Parts = {
  readonly name: string
  readonly hint: string
  readonly value: string
  /** What was read in the value, in order. */
  readonly marks: readonly Mark[]
  readonly onChange: (value: string) => void
}

/** A box for what is said: places, times, names and words that matter are marked under the letters as they are read. */
export function SaidBox({ name, hint, value, marks, onChange }: Parts) {
  const box = useRef<HTMLDivElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const follow = () => {
    if (under.current) under.current.scrollTop = box.current?.querySelector('textarea')?.scrollTop ?? 0
  }
  useEffect(follow)
  return (
    <div className="said-box" ref={box}>
      <div className="said-under" aria-hidden="true" ref={under}>
        {piecesOf(value, marks).map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no name of its own, and no state.
          <Fragment key={index}>
            <MarkedPiece piece={piece} />
          </Fragment>
        ))}
        {/* A last line that is empty takes its room in the box, too. */}
        {'\n'}
      </div>
      <Input.TextArea
        className="said-text"
        placeholder={hint}
        aria-label={name}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onScroll={follow}
      />
    </div>
  )
}
