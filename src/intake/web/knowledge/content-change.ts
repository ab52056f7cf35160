import type { ArticleContent } from '../../article.ts'

/** What changes of an article while it is written; a field that becomes undefined is taken out. */
export type ContentChange = { readonly [Field in keyof ArticleContent]?: ArticleContent[Field] | undefined }

/** The article with the change made. */
export function withChange(content: ArticleContent, change: ContentChange): ArticleContent {
  const made = Object.entries({ ...content, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(made) as ArticleContent
}
