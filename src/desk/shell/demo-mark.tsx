import { deskWords } from '../desk-words.ts'
import { useWords } from '../words.ts'

/** Says that nothing here is real; stands on every page of a demo, on screen and on paper. */
export function DemoMark() {
  const words = useWords(deskWords)
  return (
    <span className="demo-mark" title={words.demoHint}>
      {words.demo}
    </span>
  )
}

/** The same as a strip of its own, where the bar has no room. */
export function DemoStrip() {
  return (
    <div className="demo-strip">
      <DemoMark />
    </div>
  )
}
