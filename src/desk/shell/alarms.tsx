import './alarms.css'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { ApiPath } from '../api-client.ts'
import { deskWords } from '../desk-words.ts'
import { menuFor, useDoors } from '../doors.ts'
import { allKnown, type NewsCount, newsAfter } from '../news-count.ts'
import type { Page } from '../stage-web.ts'
import { useRead } from '../use-read.ts'
import { WaitingCount } from '../waiting-count.ts'
import { useLanguage, useWords } from '../words.ts'

/** Says, whatever page is open, that more waits on a page that alarms. */
export function Alarms({ actor }: { readonly actor: Actor }) {
  const pages = menuFor(useDoors(), actor).flatMap((group) => group.pages)
  return (
    <div className="alarms no-print" aria-live="assertive">
      {pages.map(({ menu: { alarms, count }, path, title }) =>
        alarms === true && count !== undefined ? <Alarm key={path} {...{ count, path, title }} /> : null,
      )}
    </div>
  )
}

type Parts = Pick<Page, 'path' | 'title'> & { readonly count: ApiPath }

/** Stands until it is opened or put away. */
function Alarm({ count, path, title }: Parts) {
  const words = useWords(deskWords)
  const { say } = useLanguage()
  const open = useNavigate()
  const waiting = useRead(count, WaitingCount).data?.count
  const [seen, see] = useState<NewsCount>()
  useEffect(() => {
    if (waiting !== undefined) see((before) => newsAfter(before, waiting))
  }, [waiting])
  if (seen === undefined || seen.news === 0) return null
  const putAway = () => see(allKnown(seen))
  return (
    <section className="alarm">
      <p>
        <span aria-hidden="true">▲</span> {words.alarm(say(title), seen.news)}
      </p>
      <div className="row">
        <Button
          type="primary"
          size="small"
          onClick={() => {
            putAway()
            void open(path)
          }}
        >
          {words.look}
        </Button>
        <Button size="small" onClick={putAway}>
          {words.putAway}
        </Button>
      </div>
    </section>
  )
}
