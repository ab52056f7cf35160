import './notice.css'
import type { ReactNode } from 'react'

export type NoticeParts = {
  readonly tone: 'empty' | 'plain' | 'warning' | 'error'
  readonly title: string
  readonly hint?: string | undefined
  readonly detail?: string | undefined
  readonly action?: ReactNode
}

const shapes = { empty: '○', plain: '○', warning: '◆', error: '▲' }

/** What stands where content would stand: what is the matter, and what can be done. */
export function Notice({ tone, title, hint, detail, action }: NoticeParts) {
  return (
    <section className={`notice notice-${tone}`} role={tone === 'warning' || tone === 'error' ? 'alert' : 'status'}>
      <p className="notice-title">
        <span aria-hidden="true">{shapes[tone]}</span> {title}
      </p>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {detail !== undefined && <p className="notice-detail figures">{detail}</p>}
      {action !== undefined && <div className="row">{action}</div>}
    </section>
  )
}
