import { channelWords, kindWords } from '#desk/demand-words.ts'
import type { Rulebook, Words } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'

/** What an edition says about reading a demand: how sure a reading must be to be proposed. */
export function ReadingRules({ rulebook: { classify } }: { readonly rulebook: Rulebook }) {
  const { category, kind, place } = classify.certain
  const { automatic, models } = classify
  return (
    <Section title={{ zh: '识别（CLASSIFY-02）', en: 'Reading (CLASSIFY-02)' }}>
      <Facts
        facts={[
          [{ zh: '分类把握不低于', en: 'Category proposed from' }, `${Math.round(category * 100)} %`],
          [{ zh: '类型把握不低于', en: 'Kind proposed from' }, `${Math.round(kind * 100)} %`],
          [{ zh: '地点把握不低于', en: 'Place proposed from' }, `${Math.round(place * 100)} %`],
          [{ zh: '可自动分类的渠道', en: 'Classified automatically from' }, namesOf(automatic.channels, channelWords)],
          [{ zh: '可自动分类的类型', en: 'Classified automatically if' }, namesOf(automatic.kinds, kindWords)],
          [{ zh: '新模型留出比对', en: 'A new model is judged on' }, newestWords(models)],
          [{ zh: '领先出于偶然的概率不高于', en: 'Its lead by chance at most' }, `${models.chance * 100} %`],
        ]}
      />
    </Section>
  )
}

function namesOf<Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, Words>>): Words {
  if (codes.length === 0) return { zh: '无，均由人决定', en: 'none: a person always decides' }
  return { zh: codes.map((code) => words[code].zh).join('、'), en: codes.map((code) => words[code].en).join(', ') }
}

function newestWords({ heldBack, fewest }: Rulebook['classify']['models']): Words {
  const share = `${Math.round(heldBack * 100)} %`
  return { zh: `最新的 ${share}，至少 ${fewest} 件`, en: `the newest ${share}, at least ${fewest}` }
}
