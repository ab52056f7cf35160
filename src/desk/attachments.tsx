import './attachments.css'
import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Type } from 'typebox'
import type { Attachment } from '#foundations/journal/attachment.ts'
import { upload } from './api-client.ts'
import { bytesWords } from './bytes-words.ts'
import { Problem } from './refusal.tsx'
import { useCity } from './use-city.ts'
import { dictionary, useWords } from './words.ts'

const texts = dictionary(
  { add: '添加附件', remove: '移除', most: (count: number) => `最多 ${count} 个`, sending: '正在上传……' },
  { add: 'Add files', remove: 'Remove', most: (count: number) => `at most ${count}`, sending: 'Sending…' },
)

const Kept = Type.Object({
  digest: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
})

type ListParts = {
  readonly attachments: readonly Attachment[]
  /** The ticket that names them; without one they wait to be sent with a command, and cannot be taken home yet. */
  readonly ticket?: string
}

/** Files that belong to a ticket, to be taken home. */
export function AttachmentList({ attachments, ticket }: ListParts) {
  if (attachments.length === 0) return null
  return (
    <ul className="attachments row">
      {attachments.map(({ digest, name, bytes }) => (
        <li key={digest}>
          <a href={ticket && `/api/tickets/${ticket}/files/${digest}`} download={name}>
            <PaperClipOutlined /> {name}
          </a>{' '}
          <span className="quiet figures">{bytesWords(bytes)}</span>
        </li>
      ))}
    </ul>
  )
}

type FieldParts = {
  readonly value?: readonly Attachment[]
  readonly onChange?: (attachments: readonly Attachment[]) => void
  /** Where files are sent; the public form has its own path. */
  readonly path?: '/api/files' | '/api/public/files'
}

/** Sends files as they are chosen and keeps what came back, for the command that follows. */
export function AttachmentField({ value = [], onChange, path = '/api/files' }: FieldParts) {
  const words = useWords(texts)
  const intake = useCity()?.rulebook.intake
  const chooser = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Error>()
  const [isSending, setSending] = useState(false)
  const send = async (files: FileList) => {
    setSending(true)
    setProblem(undefined)
    try {
      const kept = await sendAll(path, [...files])
      onChange?.([...value, ...kept].slice(0, intake?.attachmentCount))
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)))
    }
    setSending(false)
  }
  return (
    <div className="stack">
      <AttachmentList attachments={value} />
      <div className="row">
        <Button icon={<PaperClipOutlined />} loading={isSending} onClick={() => chooser.current?.click()}>
          {isSending ? words.sending : words.add}
        </Button>
        {value.length > 0 && (
          <Button type="text" onClick={() => onChange?.(value.slice(0, -1))}>
            {words.remove}
          </Button>
        )}
        {intake && <span className="quiet">{words.most(intake.attachmentCount)}</span>}
      </div>
      <input
        ref={chooser}
        type="file"
        style={{ display: 'none' }}
        multiple
        accept={intake?.mediaTypes.join(',')}
        onChange={({ currentTarget }) => currentTarget.files && void send(currentTarget.files)}
      />
      {problem && <Problem problem={problem} />}
    </div>
  )
}

async function sendAll(
  path: '/api/files' | '/api/public/files',
  files: readonly File[],
): Promise<readonly Attachment[]> {
  const kept: Attachment[] = []
  for (const file of files) {
    const form = new FormData()
    form.append('file', file)
    kept.push(await upload(path, form, Kept))
  }
  return kept
}
