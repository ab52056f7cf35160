import './reading.css'
import type { ReactNode } from 'react'
import { kindWords, roleWords } from '#desk/demand-words.ts'
import { markWords } from '#desk/matter/mark-words.ts'
import { useCity, useNames } from '#desk/use-city.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { Reading } from '../../reading-api.ts'
import { Marked } from './marked.tsx'
import { useTimeWords } from './time-meaning.ts'

const texts = dictionary(
  {
    matters: '要紧的字词',
    counts: '计入',
    not: (why: string, cue: string) => `不计：${why}（${cue}）`,
    quotation: '在引号内',
    raised: (level: string, because: string) => `等级至少 ${level}：${because}`,
    told: (roles: string) => `受理即告知：${roles}`,
    places: '地点',
    decided: '已确定',
    asks: '拿不准，须由人选定',
    entities: '时间、金额与名称',
    categories: '分类',
    kinds: '类型',
    because: (words: string) => `依据 ${words}`,
    segments: '分词',
    none: '没有读出',
  },
  {
    matters: 'Words that matter',
    counts: 'counts',
    not: (why: string, cue: string) => `not counted: ${why} (${cue})`,
    quotation: 'in quotation marks',
    raised: (level: string, because: string) => `At least ${level}: ${because}`,
    told: (roles: string) => `Told when received: ${roles}`,
    places: 'Place',
    decided: 'decided',
    asks: 'not sure: a person chooses',
    entities: 'Times, amounts and names',
    categories: 'Category',
    kinds: 'Kind',
    because: (words: string) => `because ${words}`,
    segments: 'Words',
    none: 'Nothing was read',
  },
)

/** A text that was read: what stands where, what it may mean, how probably and why. */
export function ReadingView({ text, reading }: { readonly text: string; readonly reading: Reading }) {
  const words = useWords(texts)
  return (
    <div className="stack">
      <Marked text={text} reading={reading} />
      <div className="reading-parts">
        <Part title={words.matters} lines={useMatterLines(reading)} />
        <Part title={words.places} lines={usePlaceLines(reading)} />
        <Part title={words.categories} lines={useCategoryLines(reading)} />
        <Part title={words.kinds} lines={useKindLines(reading)} />
        <Part title={words.entities} lines={useEntityLines(reading)} />
      </div>
      <details>
        <summary className="quiet">{words.segments}</summary>
        <p className="reading-text">{reading.words.join(' ｜ ')}</p>
      </details>
    </div>
  )
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly ReactNode[] }) {
  const words = useWords(texts)
  return (
    <section>
      <h3>
        <strong>{title}</strong>
      </h3>
      {lines.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one reading never change place.
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function useMatterLines({ matters, effect }: Reading): readonly ReactNode[] {
  const words = useWords(texts)
  const { say, list } = useLanguage()
  const names = useNames()
  const cues = useCity()?.rulebook.classify.words.cues ?? []
  const why = (by: string) => {
    const cue = cues.find((one) => one.class === by)
    return cue === undefined ? words.quotation : say(cue.words)
  }
  return [
    ...(effect.raiseTo === undefined
      ? []
      : [<b key="raised">▲ {words.raised(say(names.level(effect.raiseTo)), list(effect.because))}</b>]),
    ...(effect.notify.length === 0 ? [] : [words.told(list(effect.notify.map((role) => say(roleWords[role]))))]),
    ...matters.map(({ said, topic, discount }) => (
      <>
        {said} <span className="quiet">{topic}</span> ·{' '}
        {discount === undefined ? words.counts : words.not(why(discount.by), discount.cue)}
      </>
    )),
  ]
}

function usePlaceLines({ places: { candidates, decided, standard } }: Reading): readonly ReactNode[] {
  const words = useWords(texts)
  const { list } = useLanguage()
  const names = useNames()
  const unsure = candidates.length > 0 && decided === undefined
  return [
    ...(standard === '' ? [] : [standard]),
    ...(unsure ? [<b key="unsure">? {words.asks}</b>] : []),
    ...candidates.map(({ place, confidence, because }) => (
      <>
        {names.place(place)} {percent(confidence)}
        {place === decided && <b> ✓ {words.decided}</b>}{' '}
        <span className="quiet">{words.because(list([...new Set(because.map(({ said }) => said))]))}</span>
      </>
    )),
  ]
}

function useCategoryLines({ categories }: Reading): readonly ReactNode[] {
  const { say } = useLanguage()
  const names = useNames()
  return categories.map((one) => <Proposed key={one.category} name={say(names.category(one.category))} {...one} />)
}

function useKindLines({ kinds }: Reading): readonly ReactNode[] {
  const { say } = useLanguage()
  return kinds.map((one) => <Proposed key={one.kind} name={say(kindWords[one.kind])} {...one} />)
}

type ProposedParts = { readonly name: string; readonly probability: number; readonly because: readonly string[] }

function Proposed({ name, probability, because }: ProposedParts) {
  const words = useWords(texts)
  const { list } = useLanguage()
  return (
    <>
      {name} {percent(probability)} <span className="quiet">{words.because(list(because))}</span>
    </>
  )
}

function useEntityLines({ entities }: Reading): readonly ReactNode[] {
  const { say } = useLanguage()
  const timeWords = useTimeWords()
  return entities.map(({ said, ...one }) => (
    <>
      <span className="quiet">{say(markWords[one.kind])}</span> {said}
      {one.kind === 'time' && ` → ${timeWords(one.value)}`}
      {one.kind === 'amount' && ` → ¥${one.value.toLocaleString('en-US')}`}
    </>
  ))
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}
