import './matter.css'
import { type ReactNode, useEffect } from 'react'
import { kindWords, wordsFor } from '../demand-words.ts'
import { KeyHint } from '../key-hint.tsx'
import { CategoryPicker, KindPicker, LevelPicker, PlacePicker } from '../pickers.tsx'
import { useCity, useNames } from '../use-city.ts'
import { dictionary, useLanguage, useWords } from '../words.ts'
import { type Matter, type MatterField, matterFields, type Suggestions } from './matter.ts'

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
  useFocusKeys()
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
      {suggested.sensitive.length > 0 && (
        <p className="matter-sensitive" role="status">
          <span aria-hidden="true">▲</span> {name(words.sensitive, list(suggested.sensitive))}
        </p>
      )}
    </div>
  )
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
    place: places.map(({ place, because }) => ({ value: place, label: names.place(place), because: [because] })),
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
  readonly choose: (value: string) => void
  readonly children: ReactNode
}

function Choice({ name, isChosen, isOpen, proposals, held, least, choose, children }: ChoiceParts) {
  const words = useWords(texts)
  const [best] = proposals
  return (
    <div className="matter-choice">
      <label htmlFor={idOf(name)}>
        {words[name]} <KeyHint keys={['alt', `key:${keys[name].slice(-1)}`]} />
      </label>
      {children}
      <p className="matter-why quiet">
        {isChosen ? `✓ ${words.chosen}` : held && <Why proposal={held} />}
        {isOpen && best?.probability !== undefined && least !== undefined && best.probability < least && (
          <span className="matter-unsure">{words.unsure(percent(best.probability), percent(least))}</span>
        )}
        {proposals.map((proposal) => (
          <button key={proposal.value} type="button" className="matter-proposal" onClick={() => choose(proposal.value)}>
            {proposal.label}
            {proposal.probability !== undefined && ` ${percent(proposal.probability)}`}
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

const keys: Readonly<Record<MatterField, string>> = { kind: 'KeyK', category: 'KeyC', place: 'KeyP', level: 'KeyL' }

function idOf(field: MatterField): string {
  return `matter-${field}`
}

/** The key's place on the board decides, because Alt makes other letters of it on some systems. */
function useFocusKeys(): void {
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const field = Object.entries(keys).find(([, code]) => event.altKey && event.code === code)?.[0]
      if (field === undefined) return
      event.preventDefault()
      document.getElementById(idOf(field as MatterField))?.focus()
    }
    window.addEventListener('keydown', lead)
    return () => window.removeEventListener('keydown', lead)
  }, [])
}
