import './notice-page.css'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { NotFound } from '#desk/shell/states.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { TicketFile } from '#foundations/journal/api.ts'
import { isTicketId, type TicketId } from '#foundations/journal/envelope.ts'
import { type Notice, noticeIn } from './notice-in.ts'

const texts = dictionary(
  {
    page: '督办单',
    print: '打印',
    mark: (how: Notice['how']) => (how === 'press' ? '督办单' : '签办单'),
    number: (year: string, notice: string) => `督办〔${year}〕${notice} 号`,
    signer: '签发人：',
    title: (matter: string) => `关于“${matter}”的督办通知`,
    to: (unit: string) => `${unit}：`,
    matter: (number: string, place: string) => `现就工单 ${number}${place && `（${place}）`}反映的下列事项予以督办：`,
    asks: '督办要求：',
    again: (press: number) => `这是第 ${press} 次督办。`,
    due: (due: string) => `请于 ${due} 前书面答复办理情况。`,
    date: (year: string, month: number, day: number) => `${year}年${month}月${day}日`,
  },
  {
    page: 'Notice',
    print: 'Print',
    mark: (how: Notice['how']) => (how === 'press' ? ': Notice of supervision' : ': Taken personally'),
    number: (year: string, notice: string) => `Supervision (${year}) No. ${notice}`,
    signer: 'Signed: ',
    title: (matter: string) => `On “${matter}”`,
    to: (unit: string) => `To ${unit}:`,
    matter: (number: string, place: string) =>
      `The following matter of ticket ${number}${place && ` (${place})`} is pressed for:`,
    asks: 'What is asked: ',
    again: (press: number) => `This is press ${press}.`,
    due: (due: string) => `Answer in writing by ${due}.`,
    date: (year: string, month: number, day: number) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  },
)

/** The notice of a press as a page of its own, to be printed: heading, number, to whom, the matter, what is asked, by when. */
export function NoticePage() {
  const { ticket = '', notice = '' } = useParams()
  return isTicketId(ticket) ? <NoticeOf ticket={ticket} notice={notice} /> : <NotFound />
}

function NoticeOf({ ticket, notice }: { readonly ticket: TicketId; readonly notice: string }) {
  const file = useRead(`/api/tickets/${ticket}`, TicketFile, { ticket })
  return (
    <PageState query={file}>
      {({ register, facts }) => {
        const found = noticeIn(facts, notice)
        return found === undefined ? <NotFound /> : <Sheet register={register} notice={found} />
      }}
    </PageState>
  )
}

type SheetParts = { readonly register: TicketFile['register']; readonly notice: Notice }

function Sheet({ register, notice }: SheetParts) {
  const words = useWords(texts)
  const names = useNames()
  const dayOf = (at: Moment) => words.date(...partsOf(at))
  return (
    <div className="notice-page">
      <div className="no-print">
        <PageHead
          title={`${words.page} ${notice.notice}`}
          actions={
            <Button type="primary" onClick={() => window.print()}>
              {words.print}
            </Button>
          }
        />
      </div>
      <article className="notice-sheet">
        <p className="notice-mark">
          {names.unit(notice.by)}
          {words.mark(notice.how)}
        </p>
        <p className="notice-number">
          <span>{words.number(partsOf(notice.at)[0], notice.notice)}</span>
          <span>
            {words.signer}
            {notice.signer}
          </span>
        </p>
        <h2>{words.title(register.title)}</h2>
        <p className="notice-to">{words.to(names.unit(notice.unit))}</p>
        <p>{words.matter(register.number, register.place === undefined ? '' : names.place(register.place))}</p>
        <p>{register.text}</p>
        <p>
          {words.asks}
          {notice.why}
        </p>
        <p>
          {notice.press > 1 && words.again(notice.press)}
          {words.due(`${dayOf(notice.due)} ${instantOf(notice.due).slice(11, 16)}`)}
        </p>
        <p className="notice-foot">
          {names.unit(notice.by)}
          <br />
          {dayOf(notice.at)}
        </p>
      </article>
    </div>
  )
}

function partsOf(at: Moment): [year: string, month: number, day: number] {
  const [year = '', month, day] = dateOf(at).split('-')
  return [year, Number(month), Number(day)]
}
