import { Select } from 'antd'
import { useState } from 'react'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import { type CatalogueEditionRow, DifferencesAnswer } from '../../catalogue-api.ts'
import { LineDifferences } from './line-differences.tsx'

/** What one edition has otherwise than another, as the reader chooses them. */
export function EditionDifferences({ editions }: { readonly editions: readonly CatalogueEditionRow[] }) {
  const { say } = useLanguage()
  const [chosen, choose] = useState<readonly [string?, string?]>([])
  const [before = editions[1]?.edition, after = editions[0]?.edition] = chosen
  if (before === undefined || after === undefined) return null
  const options = editions.map(({ edition }) => ({ value: edition, label: edition }))
  return (
    <section className="panel stack">
      <h2>{say({ zh: '版本比较', en: 'Editions compared' })}</h2>
      <div className="row">
        <Select
          aria-label={say({ zh: '原版本', en: 'Before' })}
          options={options}
          value={before}
          onChange={(value) => choose([value, after])}
        />
        →
        <Select
          aria-label={say({ zh: '新版本', en: 'After' })}
          options={options}
          value={after}
          onChange={(value) => choose([before, value])}
        />
      </div>
      <Compared before={before} after={after} />
    </section>
  )
}

function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  const query = useRead(`/api/catalogue-differences?${new URLSearchParams({ before, after })}`, DifferencesAnswer)
  return <PageState query={query}>{({ differences }) => <LineDifferences differences={differences} />}</PageState>
}
