import { findingWords } from '#desk/finding-words.ts'
import { answerFindings } from '#foundations/rulebook/answer-rules-api.ts'
import type { Rulebook, Words } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'

const effectWords: Readonly<Record<Rulebook['handle']['answer']['effects']['promises'], Words>> = {
  refuses: { zh: '不得发出', en: 'kept back' },
  asks: { zh: '确认后发出', en: 'sent only knowingly' },
  notes: { zh: '记录在案', en: 'recorded' },
}

/** What an edition looks for in a public answer before it goes out. */
export function AnswerRules({ rulebook: { handle } }: { readonly rulebook: Rulebook }) {
  const { fewest, template, effects } = handle.answer
  return (
    <Section title={{ zh: '答复检查（HANDLE-14）', en: 'Answers before they go out (HANDLE-14)' }}>
      <Facts
        facts={[
          [{ zh: '实质内容至少（字）', en: 'Characters that must say something' }, String(fewest)],
          [{ zh: '与近期答复比对（件）', en: 'Compared with so many of the latest' }, String(template.latest)],
          [{ zh: '视为套用的相似度', en: 'A template from this likeness on' }, `${template.alike * 100} %`],
          ...answerFindings.map((finding) => [findingWords[finding], effectWords[effects[finding]]] as const),
        ]}
      />
    </Section>
  )
}
