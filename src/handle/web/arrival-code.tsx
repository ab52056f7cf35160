import { QRCode } from 'antd'
import { useNow } from '#desk/clock.ts'
import { PageState } from '#desk/page-state.tsx'
import { spanWords } from '#desk/time-words.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { ArrivalCode } from '../whistle-api.ts'
import { useFresh } from './use-fresh.ts'

const texts = dictionary(
  { title: '到场动态码', hint: '部门扫码或者输入即为到场；过期自动更换', left: (span: string) => `剩 ${span}` },
  {
    title: 'Code for arrival',
    hint: 'Departments scan or type it to arrive; a new one follows by itself',
    left: (span: string) => `${span} left`,
  },
)

/** The code on the street's screen: scanned it opens the department's page with the code filled in. */
export function ArrivalCodePanel({ ticket }: { readonly ticket: TicketId }) {
  const words = useWords(texts)
  const query = useRead(`/api/tickets/${ticket}/arrival-code`, ArrivalCode, { ticket })
  useFresh(query)
  return (
    <section className="panel no-print">
      <h2>{words.title}</h2>
      <PageState query={query}>{(shown) => <Code ticket={ticket} {...shown} />}</PageState>
    </section>
  )
}

function Code({ ticket, code, until }: ArrivalCode & { readonly ticket: TicketId }) {
  const words = useWords(texts)
  const { language } = useLanguage()
  const left = momentOf(until) - useNow()
  return (
    <div className="whistle-code">
      <QRCode
        value={`${window.location.origin}/handle/whistles/${ticket}?code=${code}`}
        size={168}
        bordered={false}
        bgColor="#fff"
        color="#000"
      />
      <div>
        <strong className="figures">{code}</strong>
        <span className="quiet">{words.left(spanWords(Math.max(0, left), language))}</span>
        <p className="quiet">{words.hint}</p>
      </div>
    </div>
  )
}
