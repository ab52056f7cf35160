import { useNow } from '#desk/clock.ts'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import { useNames } from '#desk/use-city.ts'
import { useWords } from '#desk/words.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { CallBackRow } from '../api.ts'
import { deskTexts } from './desk-words.ts'

type Parts = {
  readonly title: string
  readonly rows: readonly CallBackRow[]
  readonly chosen: string | undefined
  readonly choose: (ticket: string) => void
}

/** Whom to ask; who may not be tried yet says when. */
export function CallQueue({ title, rows, chosen, choose }: Parts) {
  const words = useWords(deskTexts)
  const names = useNames()
  const now = useNow()
  return (
    <section>
      <h2 className="quiet">{title}</h2>
      <ol>
        {rows.map(({ ticket, title: what, due, resolved, next_attempt, lead, round }) => (
          <li key={ticket}>
            <button type="button" aria-current={ticket === chosen} onClick={() => choose(ticket)}>
              <span className="call-queue-head">
                <DeadlineTag from={resolved} due={due} rule="APPRAISE-01" />
                {momentOf(next_attempt) > now && (
                  <small className="quiet">
                    {words.from} <At moment={next_attempt} />
                  </small>
                )}
              </span>
              <span className="call-queue-title">{what}</span>
              <small className="quiet">
                {names.unit(lead ?? '')}
                {round > 1 && ` · ${words.round(round)}`}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
