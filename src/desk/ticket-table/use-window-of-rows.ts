import { type RefObject, useEffect, useState } from 'react'
import type { More } from './parts.ts'

type Rows = { readonly rowHeight: number; readonly count: number; readonly more: More }

/** Rows drawn beyond the visible ones, so that a fast scroll shows no gap. */
const beyond = 8

/** Which rows of a scrolling box are to be drawn; asks for more rows before the last one comes into sight. */
export function useWindowOfRows(scroller: RefObject<HTMLElement | null>, { rowHeight, count, more }: Rows) {
  const [view, setView] = useState({ top: 0, height: 600 })
  useEffect(() => {
    const box = scroller.current
    if (box === null) return
    const look = () => setView({ top: box.scrollTop, height: box.clientHeight })
    const watcher = new ResizeObserver(look)
    watcher.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      watcher.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scroller])
  const pageRows = Math.max(1, Math.floor(view.height / rowHeight) - 1)
  const from = Math.max(0, Math.floor(view.top / rowHeight) - beyond)
  const to = Math.min(count, from + pageRows + 2 * beyond + 2)
  const { isThere, isComing, fetch } = more
  useEffect(() => {
    if (isThere && !isComing && to >= count - beyond) fetch()
  }, [isThere, isComing, to, count, fetch])
  const reveal = (index: number) => revealRow(scroller.current, index, rowHeight)
  return { from, to, pageRows, reveal }
}

/** Scrolls as little as needed; the sticky head covers one row. */
function revealRow(box: HTMLElement | null, index: number, rowHeight: number): void {
  if (box === null) return
  const top = index * rowHeight
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + 2 * rowHeight > box.scrollTop + box.clientHeight)
    box.scrollTop = top + 2 * rowHeight - box.clientHeight
}
