import { useCityAnswer } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import { bodies, useLeadWords } from '../use-line-words.ts'

type Option = { readonly value: string; readonly label: string }

/** Every pattern of categories a line may have: all, each prefix, each leaf. */
export function useCategoryOptions(): readonly Option[] {
  const { say } = useLanguage()
  const categories = [...(useCityAnswer()?.city.categories.values() ?? [])]
  const prefixes = categories.flatMap(({ code, path }) =>
    code
      .split('.')
      .slice(0, -1)
      .map((_, depth, parts) => ({
        value: `${parts.slice(0, depth + 1).join('.')}.*`,
        label: path.slice(0, depth + 1).join(' › '),
      })),
  )
  const leaves = categories.map(({ code, path, english }) => ({
    value: code as string,
    label: say({ zh: path.join(' › '), en: english }),
  }))
  const known = new Map([...prefixes, ...leaves].map((option) => [option.value, option]))
  return [{ value: '*', label: say({ zh: '各类诉求', en: 'Any category' }) }, ...known.values()].map(
    ({ value, label }) => ({ value, label: `${value} ${label}` }),
  )
}

/** Every pattern a line may name a unit by. */
export function useLeadOptions(): readonly Option[] {
  const { say } = useLanguage()
  const leadWords = useLeadWords()
  const lines = useCityAnswer()?.lines ?? []
  const patterns = Object.keys(bodies).flatMap((body) => lines.map(({ code }) => `${body}:${code}`))
  return ['street', ...patterns].map((value) => ({ value, label: say(leadWords(value)) }))
}
