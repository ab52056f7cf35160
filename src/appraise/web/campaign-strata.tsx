import { RateFigure } from '#desk/rate-figure.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { StratumProgress } from '../campaign-api.ts'
import { campaignTexts } from './campaign-words.ts'

type Counts = Pick<
  StratumProgress,
  | 'results'
  | 'drawn'
  | 'spared'
  | 'asked'
  | 'answered'
  | 'givenUp'
  | 'waiting'
  | 'standsFor'
  | 'againAnswered'
  | 'againSolved'
>
const counted = ['results', 'drawn', 'spared', 'asked', 'answered', 'waiting', 'givenUp'] as const

/** Every stratum with its share, its plan and how far it has come; every share with its denominator. */
export function CampaignStrata({ strata }: { readonly strata: readonly StratumProgress[] }) {
  const words = useWords(campaignTexts)
  const { say } = useLanguage()
  return (
    <section className="panel campaign-table">
      <h2>{words.design}</h2>
      <table>
        <thead>
          <tr>
            {(['stratum', 'share', 'plan', ...counted, 'rate', 'standsFor', 'again'] as const).map((head) => (
              <th key={head} scope="col">
                {words[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strata.map((stratum) => (
            <tr key={stratum.code}>
              <th scope="row">{say(stratum.words)}</th>
              <td className="figures" data-label={words.share}>
                {stratum.share === undefined ? '—' : `${stratum.share * 100} %`}
              </td>
              <td data-label={words.plan}>{stratum.plan === undefined ? words.gone : say(stratum.plan)}</td>
              <CountCells counts={stratum} interval={stratum.interval} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.all}
            </th>
            <CountCells counts={sumOf(strata)} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

type CellParts = { readonly counts: Counts; readonly interval?: StratumProgress['interval'] }

function CountCells({ counts, interval }: CellParts) {
  const words = useWords(campaignTexts)
  const { answered, drawn, standsFor, againSolved, againAnswered } = counts
  return (
    <>
      {counted.map((name) => (
        <td key={name} className="figures" data-label={words[name]}>
          {counts[name]}
        </td>
      ))}
      <td data-label={words.rate}>
        <RateFigure rate={{ numerator: answered, denominator: drawn }} interval={interval} />
      </td>
      <td className="figures" data-label={words.standsFor}>
        {standsFor}
      </td>
      <td data-label={words.again}>
        <RateFigure rate={{ numerator: againSolved, denominator: againAnswered }} />
      </td>
    </>
  )
}

const nothing: Counts = {
  results: 0,
  drawn: 0,
  spared: 0,
  asked: 0,
  answered: 0,
  givenUp: 0,
  waiting: 0,
  standsFor: 0,
  againAnswered: 0,
  againSolved: 0,
}

function sumOf(strata: readonly Counts[]): Counts {
  const names = Object.keys(nothing) as (keyof Counts)[]
  const sums = names.map((name) => [name, strata.reduce((sum, stratum) => sum + stratum[name], 0)] as const)
  return { ...nothing, ...Object.fromEntries(sums) }
}
