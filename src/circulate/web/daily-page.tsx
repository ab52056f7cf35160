import './daily-page.css'
import { DownloadOutlined, LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useSearchParams } from 'react-router'
import { useNow } from '#desk/clock.ts'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useCity } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { addDays, isLocalDate, type LocalDate } from '#foundations/calendar/local-time.ts'
import { DailyReport } from '../api.ts'
import { lastReportDate } from '../report-window.ts'
import { DailyView } from './daily-view.tsx'
import { dailyTexts } from './words.ts'

/** The daily report of a date, the last finished one unless the address names another: to read, to print, to take along. */
export function DailyPage() {
  const words = useWords(dailyTexts)
  const [search] = useSearchParams()
  const now = useNow()
  const cut = useCity()?.rulebook.circulate.reportCut
  const asked = search.get('date') ?? ''
  const last = cut === undefined ? undefined : lastReportDate(now, cut)
  const date = isLocalDate(asked) ? asked : last
  const query = useRead(`/api/reports/daily?date=${date}`, DailyReport, { enabled: date !== undefined })
  return (
    <div className="daily stack">
      <PageHead
        title={words.title}
        hint={<span className="figures">{date}</span>}
        actions={date && last && <DateBar date={date} last={last} />}
      />
      <PageState query={query}>{(report) => <DailyView report={report} />}</PageState>
    </div>
  )
}

function DateBar({ date, last }: { readonly date: LocalDate; readonly last: LocalDate }) {
  const words = useWords(dailyTexts)
  const { language } = useLanguage()
  const [, setSearch] = useSearchParams()
  const goTo = (chosen: string) => {
    if (isLocalDate(chosen) && chosen <= last) setSearch(chosen === last ? {} : { date: chosen })
  }
  return (
    <span className="row no-print">
      <Button aria-label={words.before} icon={<LeftOutlined />} onClick={() => goTo(addDays(date, -1))} />
      <Input
        type="date"
        aria-label={words.date}
        className="daily-date"
        value={date}
        max={last}
        onChange={({ target }) => goTo(target.value)}
      />
      <Button
        aria-label={words.after}
        icon={<RightOutlined />}
        disabled={date >= last}
        onClick={() => goTo(addDays(date, 1))}
      />
      <Button icon={<DownloadOutlined />} href={`/api/reports/daily?date=${date}&format=xlsx&language=${language}`}>
        xlsx
      </Button>
      <Button icon={<PrinterOutlined />} className="only-desk" onClick={() => window.print()}>
        {words.print}
      </Button>
    </span>
  )
}
