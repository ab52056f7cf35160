import type { ArticleHit } from '../../article-api.ts'
import { Marked } from './marked.tsx'

type Parts = {
  readonly hits: readonly ArticleHit[]
  readonly open: string | null
  readonly onOpen: (article: string) => void
}

/** Articles found, each with what was asked marked in it. */
export function HitList({ hits, open, onOpen }: Parts) {
  return (
    <ul className="knowledge-hits">
      {hits.map(({ article, title, titleMarks, snippet }) => (
        <li key={article}>
          <button
            type="button"
            className="knowledge-hit"
            aria-expanded={article === open}
            onClick={() => onOpen(article)}
          >
            <strong>
              <Marked text={title} marks={titleMarks} />
            </strong>
            <div className="quiet">
              <Marked {...snippet} />
            </div>
          </button>
        </li>
      ))}
    </ul>
  )
}
