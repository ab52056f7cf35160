import './what-if-page.css'
import { useState } from 'react'
import { post } from '#desk/api-client.ts'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useRead } from '#desk/use-read.ts'
import { useTry } from '#desk/use-try.ts'
import { useWords } from '#desk/words.ts'
import { PeriodRows } from '../period-api.ts'
import { WhatIfAnswer } from '../what-if-api.ts'
import { type WhatIfForm, whatIfBody } from './what-if-draft.ts'
import { WhatIfFields } from './what-if-form.tsx'
import { WhatIfTable } from './what-if-table.tsx'
import { whatIfReasons, whatIfTexts } from './what-if-words.ts'

/** A closed period tried under other rules: who would move, and why. Nothing is changed. [APPRAISE-17] */
export function WhatIfPage() {
  const words = useWords(whatIfTexts)
  const query = useRead('/api/periods', PeriodRows)
  return (
    <div className="stack">
      <PageHead title={words.title} hint={words.hint} />
      <PageState query={query}>
        {({ rows }) => {
          const closed = rows.filter(({ closing }) => closing !== undefined).map(({ period }) => period)
          if (closed.length === 0) return <Empty words={{ zh: whatIfTexts.zh.none, en: whatIfTexts.en.none }} />
          return <Trial periods={closed} />
        }}
      </PageState>
    </div>
  )
}

function Trial({ periods }: { readonly periods: readonly string[] }) {
  const [answer, setAnswer] = useState<WhatIfAnswer>()
  const { run, pending, problem } = useTry()
  const tryOut = (form: WhatIfForm) =>
    run(async () => setAnswer(await post('/api/what-ifs', whatIfBody(form), WhatIfAnswer)))
  return (
    <>
      <WhatIfFields periods={periods} pending={pending} run={tryOut} />
      {problem !== undefined && <Problem problem={problem} reasons={whatIfReasons} />}
      {answer !== undefined && problem === undefined && <WhatIfTable answer={answer} />}
    </>
  )
}
