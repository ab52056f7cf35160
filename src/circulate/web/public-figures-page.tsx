import './public-figures-page.css'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { RateFigure } from '#desk/rate-figure.tsx'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { addDays, localDate } from '#foundations/calendar/local-time.ts'
import { noRate } from '#foundations/statistics/rate.ts'
import { PublicFigures } from '../api.ts'
import { flowNames } from '../daily-report.ts'
import { dailyTexts } from './words.ts'

const texts = dictionary(
  {
    title: '看数据',
    day: (date: string) => `昨天（${date}）`,
    rates: (code: string) => `上一个考核期（${code}）`,
    span: (from: string, to: string) => `${from} 至 ${to} 受理的诉求`,
    fewer: (smallest: number) => `不足 ${smallest} 件`,
    response: '承办单位与诉求人联系了',
    resolution: '问题解决了',
    satisfaction: '对办理满意',
    method: '怎么算的',
    counted: '件数按昨天零点到二十四点计：受理看受理时间，直接答复、派单、办结看发生时间。',
    asked: '三率来自办结后的回访：分母是答复了回访的诉求件数，全市合计，不剔除任何工单，截至现在。',
    weights: (partly: number, basically: number) =>
      `“部分解决”计 ${partly} 件解决，“基本满意”计 ${basically} 件满意，所以分子可能有小数。`,
    small: (smallest: number) => `不足 ${smallest} 件的数不公布，以免认出是谁。`,
  },
  {
    title: 'Figures',
    day: (date: string) => `Yesterday (${date})`,
    rates: (code: string) => `The last appraisal period (${code})`,
    span: (from: string, to: string) => `Demands received from ${from} to ${to}`,
    fewer: (smallest: number) => `fewer than ${smallest}`,
    response: 'the unit contacted the requester',
    resolution: 'the matter is solved',
    satisfaction: 'the requester is satisfied',
    method: 'How they are counted',
    counted:
      'Yesterday runs from midnight to midnight: demands received by when they were received; answers, dispatches and closures by when they happened.',
    asked:
      'The three rates come from the calls made after closing: out of all who answered, city-wide, with no ticket left out, as of now.',
    weights: (partly: number, basically: number) =>
      `“Partly solved” counts ${partly} as solved and “basically satisfied” ${basically} as satisfied, so a count may have a fraction.`,
    small: (smallest: number) => `Counts below ${smallest} are not published, lest somebody be recognised.`,
  },
)

const rateNames = ['response', 'resolution', 'satisfaction'] as const

/** What came in and went out yesterday, how the last period was judged, and how both are counted; open to everybody. */
export function PublicFiguresPage() {
  const words = useWords(texts)
  const query = useRead('/api/public/figures', PublicFigures)
  return (
    <div className="public-figures">
      <PageHead title={words.title} />
      <PageState query={query}>
        {(figures) => (
          <>
            <Day {...figures} />
            <Rates {...figures} />
            <Method {...figures} />
          </>
        )}
      </PageState>
    </div>
  )
}

function Day({ date, day, smallest }: PublicFigures) {
  const words = useWords(texts)
  const flows = useWords(dailyTexts)
  return (
    <section className="panel">
      <h2>{words.day(date)}</h2>
      <dl>
        {flowNames.map((flow) => (
          <div key={flow}>
            <dt>{flows[flow]}</dt>
            <dd className="figures">{day[flow]?.toLocaleString('en') ?? <small>{words.fewer(smallest)}</small>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Rates({ period, rates }: PublicFigures) {
  const words = useWords(texts)
  const flows = useWords(dailyTexts)
  const lastDay = addDays(localDate(period.to.slice(0, 10)), -1)
  return (
    <section className="panel">
      <h2>{words.rates(period.code)}</h2>
      <p className="quiet figures">{words.span(period.from.slice(0, 10), lastDay)}</p>
      <dl>
        {rateNames.map((name) => (
          <div key={name}>
            <dt>
              {flows[name]} <small className="quiet">{words[name]}</small>
            </dt>
            <dd>
              <RateFigure rate={rates?.[name] ?? noRate} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Method({ partlyWeight, basicallyWeight, smallest }: PublicFigures) {
  const words = useWords(texts)
  const lines = [words.counted, words.asked, words.weights(partlyWeight, basicallyWeight), words.small(smallest)]
  return (
    <section className="panel">
      <h2>{words.method}</h2>
      <ul className="quiet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
