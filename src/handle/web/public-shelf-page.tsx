import './public-shelf.css'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { PublicShelf } from '../long-matter-api.ts'

const texts = dictionary(
  {
    title: '挂账公示',
    lead: '这些事眼下还不具备解决条件，已经批准计划，定期复核，办到哪一步这里都能看到。',
    none: '目前没有挂账的事项。批准挂账的事项会在这里公示。',
    somewhere: '本市',
    steps: (reached: number, steps: number) => `${steps} 个节点已完成 ${reached} 个`,
    since: '挂账',
    review: '下次复核',
    until: '计划完成',
    privacy: '这里不公布是谁反映的；要求保密的诉求只写到区。',
  },
  {
    title: 'Matters that take long',
    lead: 'These matters can not be settled yet. Each has an approved plan, is reviewed, and shows here how far it has come.',
    none: 'Nothing is on the shelf. Matters with an approved plan appear here.',
    somewhere: 'In the city',
    steps: (reached: number, steps: number) => `${reached} of ${steps} milestones reached`,
    since: 'Since',
    review: 'Next review',
    until: 'Planned until',
    privacy: 'Who asked is never told; where confidence was asked for, the district alone is.',
  },
)

/** What stands on the shelf, for anybody: topic, street, plan and next review. */
export function PublicShelfPage() {
  const words = useWords(texts)
  const query = useRead('/api/public/shelf', PublicShelf)
  return (
    <div className="public-shelf">
      <PageHead title={words.title} />
      <p>{words.lead}</p>
      <PageState query={query}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <p className="panel">{words.none}</p>}
            {rows.map((row) => (
              <Matter key={`${row.shelved} ${row.summary}`} row={row} />
            ))}
          </>
        )}
      </PageState>
      <p className="quiet">{words.privacy}</p>
    </div>
  )
}

function Matter({ row }: { readonly row: PublicShelf['rows'][number] }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  return (
    <section className="panel">
      <h2>
        {row.place ?? words.somewhere}
        {row.topic && ` · ${say(row.topic)}`}
      </h2>
      <p>{row.summary}</p>
      <dl>
        <Day name={words.since} day={row.shelved} />
        <Day name={words.review} day={row.reviewBy} />
        <Day name={words.until} day={row.until} />
      </dl>
      <p className="quiet figures">{words.steps(row.reached, row.steps)}</p>
    </section>
  )
}

function Day({ name, day }: { readonly name: string; readonly day: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figures">{day}</dd>
    </div>
  )
}
