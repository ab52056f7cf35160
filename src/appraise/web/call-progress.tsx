import { Progress } from 'antd'
import { useRead } from '#desk/use-read.ts'
import { useWords } from '#desk/words.ts'
import { CallBackProgress } from '../api.ts'
import { deskTexts } from './desk-words.ts'
import { useQuiet } from './use-quiet.ts'

/** How far today's asking has come. */
export function CallProgress() {
  const words = useWords(deskTexts)
  const quiet = useQuiet()
  const progress = useRead('/api/call-backs/progress', CallBackProgress).data
  if (progress === undefined) return null
  const { count, overdue, answeredToday, givenUpToday } = progress
  const done = answeredToday + givenUpToday
  const percent = done + count === 0 ? 0 : Math.round((100 * done) / (done + count))
  return (
    <span className="row figures call-progress" title={words.progress}>
      {quiet ? (
        <span>{words.quietHours}</span>
      ) : (
        <Progress percent={percent} size={{ width: 120, height: 6 }} aria-label={words.progress} showInfo={false} />
      )}
      {!quiet && (
        <>
          <span>
            {percent} % · {done}/{done + count}
          </span>
          <span>{words.waiting(count)}</span>
        </>
      )}
      {overdue > 0 && <span className="call-overdue">▲ {words.overdue(overdue)}</span>}
      <span>{words.answered(answeredToday)}</span>
      <span className="quiet">{words.givenUp(givenUpToday)}</span>
    </span>
  )
}
