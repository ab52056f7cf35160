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

type Spoken = {
  readonly language: Language
  readonly say: (words: Words) => string
  /** Several things in a row. */
  readonly list: (things: readonly string[]) => string
  /** What something is called, before the thing itself. */
  readonly name: (name: string, thing: string) => string
}

const spoken: Readonly<Record<Language, Spoken>> = {
  zh: {
    language: 'zh',
    say: (words) => words.zh,
    list: (things) => things.join('、'),
    name: (name, thing) => `${name}：${thing}`,
  },
  en: {
    language: 'en',
    say: (words) => words.en,
    list: (things) => things.join(', '),
    name: (name, thing) => `${name}: ${thing}`,
  },
}

/** Several things in a row, as each language sets them apart. */
export function listed(things: readonly string[]): Words {
  return { zh: spoken.zh.list(things), en: spoken.en.list(things) }
}

/** The reader's language: how a pair of words, a list and a named thing read in it. */
export function useLanguage(): Spoken {
  return spoken[usePreferences().language]
}
