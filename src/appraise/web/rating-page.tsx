import './rating-page.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { post } from '#desk/api-client.ts'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { NotAllowed } from '#desk/problems.ts'
import { useWords } from '#desk/words.ts'
import { RatingAsked, type RatingTaken } from '../rating-api.ts'
import { RatingClosed } from './rating-closed.tsx'
import { RatingForm } from './rating-form.tsx'
import { ratingTexts } from './rating-words.ts'

/** Where a rating link leads: three questions about one ticket, answered once. No session, no name, nothing else of the ticket. */
export function RatingPage() {
  const words = useWords(ratingTexts)
  const { token = '' } = useParams()
  const query = useQuery({
    queryKey: ['rating', token],
    queryFn: () => post('/api/public/rating-links', { token }, RatingAsked),
    retry: false,
    refetchOnWindowFocus: false,
  })
  const isForged = query.error instanceof NotAllowed && query.error.status === 404
  return (
    <div className="rating">
      <PageHead title={words.title} />
      {isForged ? (
        <RatingClosed state="forged" />
      ) : (
        <PageState query={query}>{(asked) => <Asked token={token} asked={asked} />}</PageState>
      )}
    </div>
  )
}

function Asked({ token, asked }: { readonly token: string; readonly asked: RatingAsked }) {
  const words = useWords(ratingTexts)
  const [taken, setTaken] = useState<RatingTaken>()
  return (
    <>
      <section className="panel">
        <p className="quiet figures">{words.about(asked.number)}</p>
        <p className="rating-title">{asked.title}</p>
      </section>
      {taken && <Thanks taken={taken} />}
      {!taken && asked.state === 'open' && (
        <>
          <p className="quiet">
            {words.until} <At moment={asked.until} />
          </p>
          <RatingForm token={token} askWhy={asked.askWhy} done={setTaken} />
        </>
      )}
      {!taken && asked.state !== 'open' && <RatingClosed state={asked.state} number={asked.number} />}
    </>
  )
}

function Thanks({ taken }: { readonly taken: RatingTaken }) {
  const words = useWords(ratingTexts)
  return (
    <section className="panel" role="status">
      <p>
        <strong>✓ {words.thanks}</strong>
      </p>
      {taken.secondHandling && <p>{words.again}</p>}
    </section>
  )
}
