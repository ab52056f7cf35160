import { percentWords } from '#desk/rate-words.ts'
import { useWords } from '#desk/words.ts'
import type { Ranking } from '../ranking-answer.ts'
import { BothScopes, rateNames, scalesOf } from './both-scopes.tsx'
import { rankingTexts } from './ranking-words.ts'

/** All tickets pooled in both scopes, and beside it the mean of the units: two different questions. */
export function LeagueTotals({ ranking }: { readonly ranking: Ranking }) {
  const words = useWords(rankingTexts)
  const { pooled, mean } = ranking.league
  return (
    <div className="ranking-totals">
      <section className="panel">
        <h2>
          {words.pooled} <b className="figures">{pooled.appraised.score?.toFixed(1) ?? '—'}</b>{' '}
          <small className="quiet figures">
            {words.full} {pooled.full.score?.toFixed(1) ?? '—'}
          </small>
        </h2>
        <dl>
          {scalesOf(ranking).map(({ name, scale }) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd>
                <BothScopes row={pooled} name={name} scale={scale} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="panel">
        <h2>
          {words.mean(mean.units)} <b className="figures">{mean.score?.toFixed(1) ?? '—'}</b>
        </h2>
        <dl>
          {rateNames.map((name) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd className="figures">{meanWords(mean[name])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

function meanWords(part: number | undefined): string {
  return part === undefined ? '—' : percentWords(part)
}
