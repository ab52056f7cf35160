import { percentWords } from '#desk/rate-words.ts'
import { useNames } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { questions } from '#foundations/fairness/case-cell.ts'
import type { FairUnit } from '../fairness-api.ts'
import { fairnessTexts } from './fairness-words.ts'
import { mixSentences } from './mix-sentences.ts'
import { rankingTexts } from './ranking-words.ts'

/** How one unit's adjusted score came about, in sentences and rate by rate. */
export function FairnessUnit({ row, units }: { readonly row: FairUnit; readonly units: number }) {
  const words = useWords(fairnessTexts)
  const { say } = useLanguage()
  const names = useNames()
  const { unit } = useActor()
  return (
    <section className="panel stack" aria-label={words.explain}>
      <h2>{names.unit(row.unit)}</h2>
      <ol className="fairness-steps figures">
        {mixSentences(row, units, { names, own: row.unit === unit }).map((sentence) => (
          <li key={sentence.zh}>{say(sentence)}</li>
        ))}
      </ol>
      <Rates row={row} />
    </section>
  )
}

function Rates({ row }: { readonly row: FairUnit }) {
  const words = useWords(fairnessTexts)
  const rates = useWords(rankingTexts)
  return (
    <table className="fairness-rates figures">
      <thead>
        <tr>
          {[words.rates, words.seen, words.expected, `${words.ratio} (95 %)`].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => {
          const { observed, expected, ratio, interval } = row.questions[question]
          return (
            <tr key={question}>
              <th scope="row">{rates[question]}</th>
              <td>{percentWords(observed)}</td>
              <td>{percentWords(expected)}</td>
              <td>
                {ratio.toFixed(2)}{' '}
                <small className="quiet">
                  {interval.low.toFixed(2)}–{interval.high.toFixed(2)}
                </small>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
