import { useCityAnswer, useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'

/** What a lead pattern of the catalogue reads: the street of the place, its district's department, a bureau, a utility. */
export function useLeadWords(): (pattern: string) => string {
  const { say } = useLanguage()
  const names = useNames()
  const lines = useCityAnswer()?.lines ?? []
  return (pattern) => {
    const [kind = '', name = ''] = pattern.split(':', 2)
    if (kind === 'street') return say({ zh: '属地街乡镇', en: 'the street' })
    if (kind !== 'department') return names.unit(`${kind}-${name}`)
    const line = lines.find(({ code }) => code === name)?.words ?? { zh: name, en: name }
    return say({ zh: `区级${line.zh}部门`, en: `district ${line.en.charAt(0).toLowerCase()}${line.en.slice(1)}` })
  }
}

/** What a category pattern of the catalogue reads. */
export function useCategoryWords(): (pattern: string) => string {
  const { language, say } = useLanguage()
  const names = useNames()
  const city = useCityAnswer()
  return (pattern) => {
    if (pattern === '*') return say({ zh: '全部分类', en: 'every category' })
    if (!pattern.endsWith('.*')) return say(names.category(pattern))
    const stem = pattern.slice(0, -1)
    if (language === 'en') return `${stem.split('.').join(' › ')}all`
    const path = city?.categories.find(({ code }) => code.startsWith(stem))?.path ?? []
    const depth = stem.split('.').length - 1
    return `${path.slice(0, depth).join(' › ') || pattern} › 全部`
  }
}
