import './govern.css'
import { Button, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { EditionAnswer, type EditionRow, EditionRows } from '../api.ts'
import { DifferenceTable } from './difference-table.tsx'
import { RulebookView } from './rulebook-view.tsx'
import { governWords, stateWords } from './words.ts'

/** The editions of the rulebook: the one in force, those before it, and those to come. */
export function RulesPage() {
  const { say } = useLanguage()
  const query = useRead('/api/rulebook-editions', EditionRows)
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '规则', en: 'Rules' })}
        hint={say({ zh: '每个工单按派单时有效的版本计时', en: 'A ticket keeps the edition it was dispatched under' })}
        actions={<DraftLink />}
      />
      <PageState query={query}>{({ rows }) => <Editions rows={rows} />}</PageState>
    </div>
  )
}

function DraftLink() {
  const { say } = useLanguage()
  if (useActor().role !== 'administrator') return null
  return (
    <Link to="/govern/rules/new">
      <Button type="primary">{say({ zh: '拟定新版本', en: 'Draft an edition' })}</Button>
    </Link>
  )
}

function Editions({ rows }: { readonly rows: readonly EditionRow[] }) {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const [search, setSearch] = useSearchParams()
  const inForce = rows.find(({ state }) => state === 'in-force') ?? rows[0]
  const chosen = search.get('edition') ?? inForce?.edition ?? ''
  const query = useRead(`/api/rulebook-editions/${encodeURIComponent(chosen)}`, EditionAnswer)
  const options = rows.map(({ edition, state }) => ({
    value: edition,
    label: `${edition} · ${say(stateWords[state])}`,
  }))
  return (
    <>
      <Select<string>
        className="govern-edition"
        aria-label={words.edition}
        options={options}
        value={chosen}
        popupMatchSelectWidth={false}
        onChange={(edition) => setSearch(edition === inForce?.edition ? {} : { edition }, { replace: true })}
      />
      <PageState query={query}>{(answer) => <Edition {...answer} />}</PageState>
    </>
  )
}

function Edition({ rulebook, state, replaces, differences }: EditionAnswer) {
  const { say } = useLanguage()
  const words = useWords(governWords)
  return (
    <div className="stack">
      <p className="row">
        <b>{say(stateWords[state])}</b>
        <span>
          {words.from} <At moment={rulebook.inForceFrom} />
        </span>
        <span className="quiet">
          {words.basis} {rulebook.basis}
        </span>
        <Button size="small" href={fileOf(rulebook)} download={`rulebook-${rulebook.edition}.json`}>
          {say({ zh: '下载 JSON', en: 'Download JSON' })}
        </Button>
      </p>
      {replaces !== undefined && (
        <section className="panel">
          <h2>{say({ zh: `与 ${replaces} 版不同之处`, en: `Changed since ${replaces}` })}</h2>
          <DifferenceTable differences={differences} />
        </section>
      )}
      <RulebookView rulebook={rulebook} />
    </div>
  )
}

/** The edition as a file that can be edited and handed in as a draft. */
function fileOf(rulebook: Rulebook): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(rulebook, null, 2)}\n`)}`
}
