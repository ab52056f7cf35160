import { At } from '#desk/instant.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { ClosingRow, PeriodAnswer, PeriodCheck } from '../period-api.ts'
import { outcomeWords, periodTexts } from './period-words.ts'

/** All closings of a period as they were signed, its reopenings and recomputings. */
export function PeriodHistory({ answer: { row, closings, reopenings, checks } }: { readonly answer: PeriodAnswer }) {
  const words = useWords(periodTexts)
  if (closings.length === 0) return null
  return (
    <section className="panel stack">
      <h2>{words.history}</h2>
      {closings.map((closing) => (
        <Closing key={closing.closing} period={row.period} closing={closing}>
          {checks
            .filter((check) => check.closing === closing.closing)
            .map((check) => (
              <li key={check.askedAt}>
                <Outcome check={check} />
              </li>
            ))}
          {reopenings
            .filter((reopening) => reopening.closing === closing.closing)
            .map((reopening) => (
              <li key={reopening.askedAt}>
                <Reopening reopening={reopening} />
              </li>
            ))}
        </Closing>
      ))}
    </section>
  )
}

type ClosingParts = {
  readonly period: string
  readonly closing: ClosingRow
  readonly children: React.ReactNode
}

function Closing({ period, closing, children }: ClosingParts) {
  const words = useWords(periodTexts)
  return (
    <article>
      <h3>
        {words.closing(closing.closing)} · <At moment={closing.closedAt} /> · {words.closedBy(closing.closedBy)}
        {closing.reopened && <span className="quiet"> · {words.reopened}</span>}
      </h3>
      <p className="figures">
        {words.inputs(closing.tickets, closing.facts)} · {words.edition(closing.edition)} ·{' '}
        <a href={`/api/periods/${period}/closings/${closing.closing}/document`}>{words.document}</a>
        {closing.adjustedDigest !== undefined && (
          <>
            {' '}
            · <a href={`/api/periods/${period}/closings/${closing.closing}/adjusted-document`}>{words.adjusted}</a>
          </>
        )}
      </p>
      <dl className="period-signed">
        <dt>{words.digest}</dt>
        <dd>{closing.digest}</dd>
        {closing.adjustedDigest !== undefined && (
          <>
            <dt>{words.adjustedDigest}</dt>
            <dd>{closing.adjustedDigest}</dd>
          </>
        )}
        <dt>{words.signature}</dt>
        <dd>{closing.signature}</dd>
        <dt>{words.publicKey}</dt>
        <dd>{closing.publicKey}</dd>
      </dl>
      <ul>{children}</ul>
    </article>
  )
}

/** What came of a recomputing: a mark and words, never colour alone. */
export function Outcome({ check }: { readonly check: PeriodCheck | undefined }) {
  const words = useWords(periodTexts)
  const { say } = useLanguage()
  if (check === undefined) return <span className="quiet">{words.never}</span>
  if (check.outcome === undefined || check.endedAt === undefined) return <span>{words.recomputing}</span>
  const isSound = check.outcome === 'identical'
  return (
    <span className={isSound ? 'period-sound' : 'period-unsound'}>
      <span aria-hidden="true">{isSound ? '✓' : '▲'}</span> {say(outcomeWords[check.outcome])} ·{' '}
      <At moment={check.endedAt} />
    </span>
  )
}

function Reopening({ reopening }: { readonly reopening: PeriodAnswer['reopenings'][number] }) {
  const words = useWords(periodTexts)
  const { askedBy, askedAt, why, decidedBy, decidedAt, granted, decidedWhy } = reopening
  return (
    <>
      {words.asked(askedBy)} · <At moment={askedAt} />：{why}
      {decidedBy !== undefined && decidedAt !== undefined && (
        <>
          {' → '}
          {words.decided(decidedBy, granted ?? false)} · <At moment={decidedAt} />：{decidedWhy}
        </>
      )}
    </>
  )
}
