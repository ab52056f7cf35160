/** A text for people in both languages. */
export type Words = { readonly zh: string; readonly en: string }
export type Language = keyof Words

/** The language of a terminal whose locale is this, such as `en_US.UTF-8`; Chinese where it says nothing. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}
