import { Link } from 'react-router'
import { deskWords } from '../desk-words.ts'
import { useWords } from '../words.ts'

/** Says that nothing here is real, and leads to what the demo is; stands on every page of one, on screen and on paper. */
export function DemoMark() {
  const words = useWords(deskWords)
  return (
    <Link to="/demo" className="demo-mark" title={words.demoHint}>
      {words.demo}
    </Link>
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
