import './matter.css'
import type { ReactNode } from 'react'
import { kindWords, wordsFor } from '../demand-words.ts'
import { KeyHint } from '../key-hint.tsx'
import { CategoryPicker, KindPicker, LevelPicker, PlacePicker } from '../pickers.tsx'
import { useCity, useNames } from '../use-city.ts'
import { dictionary, useLanguage, useWords } from '../words.ts'
import { type Matter, type MatterField, matterFields, type Suggestions } from './matter.ts'
import { idOf, matterKeys, useMatterKeys } from './matter-keys.ts'

const texts = dictionary(
  {
    kind: '类型',
    category: '分类',
    place: '地点',
    level: '等级',
    because: '依据',
    chosen: '已选定',
    lexicon: '词典',
    model: (edition: string) => `模型 ${edition}`,
    which: '是哪一个？',
    address: '标准地址',
    unsure: (share: string, least: string) => `把握 ${share}，不足 ${least}，请选定`,
    sensitive: '敏感词',
  },
  {
    kind: 'Kind',
    category: 'Category',
    place: 'Place',
    level: 'Level',
    because: 'because',
    chosen: 'chosen',
    lexicon: 'lexicon',
    model: (edition: string) => `model ${edition}`,
    which: 'Which one?',
    address: 'Standard address',
    unsure: (share: string, least: string) => `${share} certain, less than ${least}: please choose`,
    sensitive: 'Sensitive',
  },
)

type Parts = {
  /** What a person chose. */
  readonly chosen: Matter
  /** What holds: chosen or proposed. */
  readonly matter: Matter
  readonly suggested: Suggestions
  /** A choice of nothing gives the field back to the proposals. */
  readonly choose: (field: MatterField, value: string | undefined) => void
}

type Proposal = {
  readonly value: string
  readonly label: string
  readonly because: readonly string[]
  /** 0 to 1, and who proposes; a proposal without them is certain enough as it is. */
  readonly probability?: number
  readonly by?: string
}

const pickers = { kind: KindPicker, category: CategoryPicker, place: PlacePicker, level: LevelPicker }

/** What a demand is about: four choices with what the words propose for each. Alt+K, C, P, L lead to them. */
export function MatterPanel({ chosen, matter, suggested, choose }: Parts) {
  const words = useWords(texts)
  const { list, name } = useLanguage()
  const proposed = useProposals(suggested)
  const certain = useCity()?.rulebook.classify.certain
  const certainOf = (field: MatterField) => (field === 'level' ? undefined : certain?.[field])
  const asked = askedPlaces(matter, suggested)
  useMatterKeys(asked, (place) => choose('place', place))
  return (
    <div className="matter">
      {matterFields.map((field) => {
        const Picker = pickers[field]
        return (
          <Choice
            key={field}
            name={field}
            isChosen={chosen[field] !== undefined}
            isOpen={matter[field] === undefined}
            proposals={proposed[field].filter(({ value }) => value !== matter[field])}
            held={proposed[field].find(({ value }) => value === matter[field])}
            least={certainOf(field)}
            asks={field === 'place' && asked.length > 0}
            choose={(value) => choose(field, value)}
          >
            <Picker
              id={idOf(field)}
              value={matter[field]}
              placeholder={words[field]}
              onChange={(value) => choose(field, value)}
            />
          </Choice>
        )
      })}
      {suggested.address !== undefined && (
        <p className="matter-address quiet">{name(words.address, suggested.address)}</p>
      )}
      {suggested.sensitive.length > 0 && (
        <p className="matter-sensitive" role="status">
          <span aria-hidden="true">▲</span> {name(words.sensitive, list(suggested.sensitive))}
        </p>
      )}
    </div>
  )
}

/** The places among which a person is asked to choose: two or more are proposed, and none holds. [CLASSIFY-02] */
function askedPlaces({ place }: Matter, { places }: Suggestions): readonly string[] {
  return place === undefined && places.length > 1 ? places.map((one) => one.place) : []
}

/** What the words propose for each choice, as people read it. */
function useProposals({
  kinds,
  categories,
  places,
  raised,
}: Suggestions): Readonly<Record<MatterField, readonly Proposal[]>> {
  const { say } = useLanguage()
  const names = useNames()
  return {
    kind: kinds.map(({ kind, ...why }) => ({ ...why, value: kind, label: say(wordsFor(kindWords, kind)) })),
    category: categories.map(({ category, ...why }) => ({
      ...why,
      value: category,
      label: say(names.category(category)),
    })),
    place: places.map(({ place, ...why }) => ({ ...why, value: place, label: names.place(place) })),
    level:
      raised === undefined ? [] : [{ value: raised.to, label: say(names.level(raised.to)), because: raised.because }],
  }
}

type ChoiceParts = {
  readonly name: MatterField
  readonly isChosen: boolean
  readonly isOpen: boolean
  readonly proposals: readonly Proposal[]
  /** The proposal that holds, whether a person confirmed it or not. */
  readonly held: Proposal | undefined
  /** How certain a proposal must be to hold by itself, 0 to 1. */
  readonly least: number | undefined
  /** Whether the proposals are several of one name, and a person says which is meant. */
  readonly asks: boolean
  readonly choose: (value: string) => void
  readonly children: ReactNode
}

function Choice({ name, isChosen, isOpen, proposals, held, least, asks, choose, children }: ChoiceParts) {
  const words = useWords(texts)
  const [best] = proposals
  return (
    <div className="matter-choice">
      <label htmlFor={idOf(name)}>
        {words[name]} <KeyHint keys={['alt', `key:${matterKeys[name].slice(-1)}`]} />
      </label>
      {children}
      <p className="matter-why quiet">
        {isChosen ? `✓ ${words.chosen}` : held && <Why proposal={held} />}
        {asks && <strong className="matter-unsure">{words.which}</strong>}
        {!asks && isOpen && best?.probability !== undefined && least !== undefined && best.probability < least && (
          <span className="matter-unsure">{words.unsure(percent(best.probability), percent(least))}</span>
        )}
        {proposals.map((proposal, index) => (
          <button key={proposal.value} type="button" className="matter-proposal" onClick={() => choose(proposal.value)}>
            {proposal.label}
            {proposal.probability !== undefined && ` ${percent(proposal.probability)}`}
            {asks && <KeyHint keys={['alt', `key:${index + 1}`]} />}
          </button>
        ))}
        {isOpen && best !== undefined && <Why proposal={best} />}
      </p>
    </div>
  )
}

/** How certain a proposal is, the words that decided, and whose it is. */
function Why({ proposal: { probability, because, by } }: { readonly proposal: Proposal }) {
  const words = useWords(texts)
  const { list } = useLanguage()
  const parts = [
    probability === undefined ? '' : percent(probability),
    because.length === 0 ? '' : `${words.because} ${list(because)}`,
    by === undefined ? '' : authorOf(words, by),
  ]
  return <span>{parts.filter((part) => part !== '').join(' · ')}</span>
}

function authorOf({ lexicon, model }: { lexicon: string; model: (edition: string) => string }, by: string): string {
  return by === 'lexicon' ? lexicon : model(by)
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}
