import './catalogue-says.css'
import { At } from '#desk/instant.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useNames } from '#desk/use-city.ts'
import { Why } from '#desk/why.tsx'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { DispatchPreview, PreviewBody } from '../api.ts'
import { LearntSays } from './learnt-says.tsx'
import { useLineWords } from './use-line-words.ts'
import { usePreview } from './use-preview.ts'
import { gapWords } from './words.ts'

const texts = dictionary(
  {
    says: '派单目录',
    lead: '主办',
    supports: '协办',
    missing: '未找到的协办',
    level: '等级',
    sign: '签收',
    respond: '响应',
    resolve: '办结',
  },
  {
    says: 'The catalogue',
    lead: 'Lead',
    supports: 'Supports',
    missing: 'Supports not found',
    level: 'Level',
    sign: 'Sign by',
    respond: 'Respond by',
    resolve: 'Result by',
  },
)

/** What the catalogue would do with a matter: who, by when and why; or why it leaves it to a person. */
export function CatalogueSays({ matter }: { readonly matter: PreviewBody }) {
  const words = useWords(texts)
  return (
    <section className="catalogue-says" aria-label={words.says}>
      <PageState query={usePreview(matter)}>{(preview) => <Answer preview={preview} />}</PageState>
    </section>
  )
}

function Answer({ preview }: { readonly preview: DispatchPreview }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const { gap } = preview
  return (
    <>
      <h3 className="row">
        {words.says} <WhyOf preview={preview} />
      </h3>
      {gap !== undefined && <p>◆ {say(gapWords[gap as keyof typeof gapWords] ?? { zh: gap, en: gap })}</p>}
      {preview.plan && <Plan plan={preview.plan} />}
      {preview.learnt && <LearntSays learnt={preview.learnt} />}
    </>
  )
}

function Plan({ plan }: { readonly plan: NonNullable<DispatchPreview['plan']> }) {
  const words = useWords(texts)
  const { say, list } = useLanguage()
  const names = useNames()
  const lines = [
    [words.lead, <strong key="lead">{names.unit(plan.lead)}</strong>],
    [words.supports, list(plan.supports.map(names.unit)) || '—'],
    ...(plan.missing.length > 0 ? [[words.missing, list(plan.missing)] as const] : []),
    [words.level, say(names.level(plan.level))],
    [words.sign, <At key="sign" moment={plan.signBy} />],
    [words.respond, <At key="respond" moment={plan.respondBy} />],
    [words.resolve, <At key="resolve" moment={plan.resolveBy} />],
  ] as const
  return (
    <dl>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The line that decides, and those that lost to it or stand against it. */
function WhyOf({ preview: { rule, edition, lines, gap } }: { readonly preview: DispatchPreview }) {
  const { say } = useLanguage()
  const lineWords = useLineWords()
  const decisive = gap === undefined ? lines.slice(0, 1) : []
  return (
    <Why
      explanation={{
        rule,
        edition,
        inputs: decisive.flatMap((line) => [
          { name: { zh: '目录条目', en: 'Line' }, value: say(lineWords(line)) },
          { name: { zh: '依据', en: 'Basis' }, value: line.basis },
        ]),
        alternatives: lines.slice(decisive.length).map(lineWords),
      }}
    />
  )
}
