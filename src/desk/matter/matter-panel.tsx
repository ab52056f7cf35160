import './matter.css'
import { type ReactNode, useEffect } from 'react'
import { kindWords, wordsFor } from '../demand-words.ts'
import { KeyHint } from '../key-hint.tsx'
import { CategoryPicker, KindPicker, LevelPicker, PlacePicker } from '../pickers.tsx'
import { useNames } from '../use-city.ts'
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
    sensitive: '敏感词',
  },
  {
    kind: 'Kind',
    category: 'Category',
    place: 'Place',
    level: 'Level',
    because: 'because',
    chosen: 'chosen',
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

type Proposal = { readonly value: string; readonly label: string; readonly because: readonly string[] }

const pickers = { kind: KindPicker, category: CategoryPicker, place: PlacePicker, level: LevelPicker }

/** What a demand is about: four choices with what the words propose for each. Alt+K, C, P, L lead to them. */
export function MatterPanel({ chosen, matter, suggested, choose }: Parts) {
  const words = useWords(texts)
  const { list, name } = useLanguage()
  const proposed = useProposals(suggested)
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
            proposals={proposed[field].filter(({ value }) => value !== matter[field])}
            because={proposed[field].find(({ value }) => value === matter[field])?.because ?? []}
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
function useProposals({ kinds, categories, places }: Suggestions): Readonly<Record<MatterField, readonly Proposal[]>> {
  const { say } = useLanguage()
  const names = useNames()
  return {
    kind: kinds.map(({ kind, because }) => ({ value: kind, label: say(wordsFor(kindWords, kind)), because })),
    category: categories.map(({ category, because }) => ({
      value: category,
      label: say(names.category(category)),
      because,
    })),
    place: places.map(({ place, because }) => ({ value: place, label: names.place(place), because: [because] })),
    level: [],
  }
}

type ChoiceParts = {
  readonly name: MatterField
  readonly isChosen: boolean
  readonly proposals: readonly Proposal[]
  readonly because: readonly string[]
  readonly choose: (value: string) => void
  readonly children: ReactNode
}

function Choice({ name, isChosen, proposals, because, choose, children }: ChoiceParts) {
  const words = useWords(texts)
  const { list } = useLanguage()
  return (
    <div className="matter-choice">
      <label htmlFor={idOf(name)}>
        {words[name]} <KeyHint keys={['alt', `key:${keys[name].slice(-1)}`]} />
      </label>
      {children}
      <p className="matter-why quiet">
        {isChosen ? `✓ ${words.chosen}` : because.length > 0 && `${words.because} ${list(because)}`}
        {proposals.map(({ value, label }) => (
          <button key={value} type="button" className="matter-proposal" onClick={() => choose(value)}>
            {label}
          </button>
        ))}
      </p>
    </div>
  )
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
