import './indicators-page.css'
import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { IndexFigures } from '../indicator-api.ts'
import { FigureExports } from './figure-exports.tsx'
import { IndexTable } from './index-table.tsx'
import { indicatorTexts, noFigures } from './indicator-words.ts'
import { SpanFields } from './span-fields.tsx'
import { useFigures } from './use-figures.ts'

const levels = ['district', 'street'] as const

/** The index of the seven haves and five natures: areas by tags, each cell with what it is of. [APPRAISE-18] */
export function IndexPage() {
  const words = useWords(indicatorTexts)
  const { say } = useLanguage()
  const names = useNames()
  const [sought, setSought] = useState('')
  const { search, level, change } = useIndexSearch()
  const query = useFigures(`/api/indexes/living?${search}`, IndexFigures)
  const isSought = (area = '') => names.place(area).includes(sought.trim())
  return (
    <div className="stack">
      <PageHead title={words.index} actions={<FigureExports path="/api/indexes/living" search={search} />} />
      <div className="row no-print">
        <Segmented
          aria-label={words.area}
          value={level}
          onChange={(value) => change({ level: String(value) })}
          options={levels.map((value) => ({ value, label: words[value] }))}
        />
        <Input.Search
          className="indicator-pick"
          allowClear
          placeholder={words.find}
          aria-label={words.find}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        {query.data && <SpanFields from={query.data.from} to={query.data.to} change={change} />}
      </div>
      <PageState query={query}>
        {(figures) => (
          <>
            <p className="quiet">{say(figures.index.method)}</p>
            {figures.areas.length === 0 ? (
              <Empty words={noFigures} />
            ) : (
              <IndexTable figures={{ ...figures, areas: figures.areas.filter(({ area }) => isSought(area)) }} />
            )}
            <p className="quiet">
              {words.cellHint} · {words.edition(figures.edition, figures.leastCases)}
            </p>
          </>
        )}
      </PageState>
    </div>
  )
}

/** What the page shows, as its address says it; districts over the last days where it says nothing. */
function useIndexSearch() {
  const { values, query, change } = useAddress(['level', 'from', 'to', 'place'])
  const level = values.level === 'street' ? 'street' : 'district'
  query.set('level', level)
  return { search: query, level, change }
}
