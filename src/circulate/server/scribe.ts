import type exceljs from 'exceljs'
import { type CategoryCode, englishLeaf } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { type DailyWord, dailyWords, type Language } from './daily-words.ts'

/** What a sheet is written with: the words of one language, and names for codes. */
export type Scribe = {
  readonly say: (word: DailyWord) => string
  readonly unit: (code: string) => string
  readonly category: (code: string) => string
}

/** Writes in one language with a city's names; a code without a name is its own. */
export function scribeOf({ units, categories }: Pick<City, 'units' | 'categories'>, language: Language): Scribe {
  return {
    say: dailyWords(language),
    unit: (code) => units.get(code as UnitCode)?.name ?? code,
    category: (code) => {
      const category = categories.get(code as CategoryCode)
      if (category === undefined) return code
      return language === 'zh' ? category.path.join(' › ') : englishLeaf(category)
    },
  }
}

/** A row of column headings: bold on grey, ruled below. */
export function heading(sheet: exceljs.Worksheet, columns: readonly string[]): void {
  const row = sheet.addRow([...columns])
  row.font = { bold: true }
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0F0' } }
    cell.border = { bottom: { style: 'thin' } }
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
}
