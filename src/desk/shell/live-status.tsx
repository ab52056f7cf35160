import { deskWords } from '../desk-words.ts'
import { useLiveStatus } from '../use-live.ts'
import { useWords } from '../words.ts'

/** Whether news arrive: a full dot and a word, or an open one and what is being done about it. */
export function LiveStatus() {
  const words = useWords(deskWords)
  const status = useLiveStatus()
  const text = status === 'lost' ? words.liveLost : words.live
  return (
    <span className={`live live-${status}`} role="status" title={status === 'lost' ? text : words.liveHint}>
      <span className="live-dot" aria-hidden="true" />
      <span className="only-desk">{text}</span>
      <span className="only-phone visually-hidden">{text}</span>
    </span>
  )
}
