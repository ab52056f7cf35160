import type { Words } from '#foundations/rulebook/api.ts'
import { usePreferences } from './preferences.ts'

export type Language = keyof Words

type Texts = { readonly [key: string]: string | ((...values: never[]) => string) }

/** The same keys in another language; where one language needs values, the other gets the same ones. */
export type Translation<Zh extends Texts> = {
  readonly [Key in keyof Zh]: Zh[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string
}

export type Dictionary<Zh extends Texts> = { readonly zh: Translation<Zh>; readonly en: Translation<Zh> }

/** The texts of one screen in both languages; a key that one of them lacks does not compile. */
export function dictionary<Zh extends Texts>(zh: Zh & Translation<Zh>, en: Translation<NoInfer<Zh>>): Dictionary<Zh> {
  return { zh, en }
}

/** The texts of a dictionary in the reader's language. */
export function useWords<Zh extends Texts>(texts: Dictionary<Zh>): Translation<Zh> {
  return texts[usePreferences().language]
}

/** The reader's language, and how one pair of words reads in it. */
export function useLanguage(): { readonly language: Language; readonly say: (words: Words) => string } {
  const { language } = usePreferences()
  return { language, say: (words) => words[language] }
}
