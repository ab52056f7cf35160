import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '../words.ts'
import { listWords } from './list-words.ts'

type Parts = { readonly ticket: string; readonly onClose: () => void; readonly children: ReactNode }

/** The open row beside the list. */
export function PreviewPane({ ticket, onClose, children }: Parts) {
  const words = useWords(listWords)
  return (
    <aside className="preview panel" aria-label={words.preview}>
      <div className="preview-head">
        <Link to={`/tickets/${ticket}`}>{words.openTicket}</Link>
        <Button type="text" icon={<CloseOutlined />} aria-label={words.close} onClick={onClose} />
      </div>
      {children}
    </aside>
  )
}
