import { Link } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useCity, useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { ExclusionFigures } from '../exclusion-api.ts'
import { FigureExports } from './figure-exports.tsx'
import { FigureTable } from './figure-table.tsx'
import { PeriodPicker } from './league-pickers.tsx'

type Line = ExclusionFigures['all']

type Counted = Exclude<keyof Line, 'key' | 'volume'>
type Only = Readonly<Record<string, string>>

/** What is counted, and which exclusions of the list it is. */
const columns: readonly (readonly [key: Counted, title: Words, only: Only])[] = [
  ['asked', { zh: '申请', en: 'Asked' }, {}],
  ['granted', { zh: '已剔除', en: 'Excluded' }, { exclusion: 'granted' }],
  ['refused', { zh: '未同意', en: 'Refused' }, { exclusion: 'refused' }],
  ['open', { zh: '在办', en: 'Open' }, { exclusion: 'asked,granted-once,objected' }],
  ['overdue', { zh: '逾期', en: 'Late' }, { overdue: 'true' }],
  ['objected', { zh: '异议', en: 'Objections' }, { objected: 'true' }],
  ['upheld', { zh: '异议成立', en: 'Upheld' }, { objected: 'true', exclusion: 'granted' }],
]

/** What was asked to be left out of a period, by unit and by reason, every number with the tickets it is of. [APPRAISE-09] */
export function ExclusionFiguresPage() {
  const { say } = useLanguage()
  const names = useNames()
  const reasons = useCity()?.rulebook.appraise.exclusionReasons ?? []
  const { query: asked, change } = useAddress(['period'])
  const query = useRead(`/api/exclusions/figures?${asked}`, ExclusionFigures)
  const reasonName = (code: string) => say(reasons.find((one) => one.code === code)?.words ?? { zh: code, en: code })
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '剔除统计', en: 'Exclusions counted' })}
        actions={<FigureExports path="/api/exclusions/figures" search={asked} />}
      />
      <div className="row no-print">
        <PeriodPicker value={query.data?.period.code} onChange={(period) => change({ period })} />
      </div>
      <PageState query={query}>
        {(figures) => (
          <>
            <p className="quiet figures">
              {say({
                zh: `${figures.period.code} 考核期受理 ${figures.volume} 件，申请剔除 ${figures.all.asked} 件，已剔除 ${figures.all.granted} 件。剔除的工单仍计入全口径。`,
                en: `${figures.period.code}: of ${figures.volume} tickets ${figures.all.asked} were asked to be left out, ${figures.all.granted} are. They stay in the full scope.`,
              })}
            </p>
            <p className="quiet figures">
              {say({
                zh: `评议意见 ${figures.panel.given} 件；已有结论的 ${figures.panel.decided} 件中，结论与评议一致 ${figures.panel.agreed} 件（APPRAISE-19）。`,
                en: `Panels gave ${figures.panel.given} opinions; of ${figures.panel.decided} that are decided, ${figures.panel.agreed} were decided as advised (APPRAISE-19).`,
              })}
            </p>
            <Lines
              name="lead"
              title={{ zh: '单位', en: 'Unit' }}
              lines={figures.units}
              nameOf={names.unit}
              period={figures.period}
            />
            <Lines
              name="exclusion_reason"
              title={{ zh: '理由', en: 'Reason' }}
              lines={figures.reasons}
              nameOf={reasonName}
              period={figures.period}
            />
            <p className="quiet">
              <Link to="/portal/exclusions">{say({ zh: '对外公示的样子', en: 'What the public sees' })}</Link>
            </p>
          </>
        )}
      </PageState>
    </div>
  )
}

type LinesParts = {
  /** How the list of exclusions calls what the lines are told by. */
  readonly name: 'lead' | 'exclusion_reason'
  readonly title: Words
  readonly lines: readonly Line[]
  readonly nameOf: (key: string) => string
  readonly period: ExclusionFigures['period']
}

function Lines({ name, title, lines, nameOf, period }: LinesParts) {
  const { say } = useLanguage()
  const hasVolume = lines.some(({ volume }) => volume !== undefined)
  const behind = { createdFrom: period.from, createdTo: period.to }
  const figure = (key: string, words: Words, value: (line: Line) => number, to: (line: Line) => string) => ({
    key,
    title: say(words),
    value,
    cell: (line: Line) => (value(line) === 0 ? 0 : <Link to={to(line)}>{value(line)}</Link>),
  })
  return (
    <FigureTable<Line>
      name={name}
      rowKey={({ key }) => key}
      rows={lines}
      empty={say({ zh: '本考核期没有剔除申请。', en: 'Nothing was asked to be left out.' })}
      columns={[
        { key: 'key', title: say(title), isHead: true, cell: ({ key }) => nameOf(key) },
        ...(hasVolume
          ? [
              figure(
                'volume',
                { zh: '工单量', en: 'Tickets' },
                ({ volume = 0 }) => volume,
                ({ key }) => `/appraise/ratings?${new URLSearchParams({ lead: key, ...behind })}`,
              ),
            ]
          : []),
        ...columns.map(([key, words, only]) =>
          figure(
            key,
            words,
            (line) => line[key],
            (line) => `/appraise/exclusions?${new URLSearchParams({ [name]: line.key, ...behind, ...only })}`,
          ),
        ),
      ]}
    />
  )
}
