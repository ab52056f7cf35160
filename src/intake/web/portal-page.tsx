import './portal.css'
import { Link } from 'react-router'
import { menuFor, useDoors } from '#desk/doors.ts'
import { PageHead } from '#desk/page-head.tsx'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'

const texts = dictionary(
  { title: '接诉即办', lead: '您反映的事，件件有人管，件件有答复。' },
  { title: 'Swift response', lead: 'Whatever you report, somebody owns it and answers you.' },
)

/** What waits behind a door, where its title does not say it. */
const hints: Readonly<Record<string, Words>> = {
  '/portal/report': { zh: '遇到难题、有建议，四步说清楚', en: 'A problem or an idea, told in four steps' },
  '/portal/progress': { zh: '凭编号和查询码，看办到哪一步', en: 'See how far it is, by number and code' },
  '/portal/questions': { zh: '政策、办理、费用，先查现成的答案', en: 'Look for a ready answer first' },
  '/portal/shelf': { zh: '一时办不了的事，计划和进展都在这里', en: 'What takes long, with its plan and how far it is' },
  '/portal/figures': {
    zh: '昨天办了多少，上期办得怎样',
    en: 'What came in yesterday, and how well the last period went',
  },
}

/** The public's doors: every page that is open to everybody. */
export function PortalPage() {
  const words = useWords(texts)
  const { say } = useLanguage()
  const pages = menuFor(useDoors(), null).flatMap((group) => group.pages)
  return (
    <div className="portal">
      <PageHead title={words.title} />
      <p className="portal-lead">{words.lead}</p>
      <nav className="portal-doors" aria-label={words.title}>
        {pages
          .filter(({ path }) => path !== '/portal')
          .map(({ path, title }) => {
            const hint = hints[path]
            return (
              <Link key={path} to={path} className="panel portal-door">
                <strong>{say(title)}</strong>
                {hint && <span className="quiet">{say(hint)}</span>}
              </Link>
            )
          })}
      </nav>
    </div>
  )
}
