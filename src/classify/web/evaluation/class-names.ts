import { useCity } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import { elsewhere } from '../../confusions.ts'

/** What a class of the matrix is called: a part of the catalogue's path, something from elsewhere, or no proposal. */
export function useClassNames(): (code: string) => string {
  const { say } = useLanguage()
  const categories = [...(useCity()?.categories.values() ?? [])]
  return (code) => {
    if (code === '') return say({ zh: '无建议', en: 'none' })
    if (code === elsewhere) return say({ zh: '其他', en: 'elsewhere' })
    const level = code.split('.').length
    const found = categories.find((one) => one.code === code || one.code.startsWith(`${code}.`))
    return found?.path[level - 1] ?? code
  }
}
