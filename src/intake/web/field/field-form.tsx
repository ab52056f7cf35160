import { CameraOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { useCity } from '#desk/use-city.ts'
import { useWords } from '#desk/words.ts'
import type { FieldDraft, Photo } from './draft-store.ts'
import { fieldTexts } from './field-texts.ts'

type Parts = {
  readonly owner: string
  readonly written: FieldDraft | undefined
  readonly keep: (draft: FieldDraft) => Promise<void>
  readonly report: (draft: FieldDraft) => void
}

/** What, where and photos: kept on the phone at every change, and reported by one press. */
export function FieldForm({ owner, written, keep, report }: Parts) {
  const words = useWords(fieldTexts)
  const [draft, setDraft] = useState<FieldDraft>(() => written ?? emptyDraft(owner))
  const [isTold, tell] = useState(false)
  const isEmpty = draft.text.trim() === ''
  const change = (said: Partial<FieldDraft>) => {
    const next = { ...draft, ...said }
    setDraft(next)
    void keep(next)
  }
  return (
    <form
      className="field-form panel"
      onSubmit={(event) => {
        event.preventDefault()
        if (isEmpty) tell(true)
        else report({ ...draft, state: 'waiting' })
      }}
    >
      <label htmlFor="field-text">{words.what}</label>
      <Input.TextArea
        id="field-text"
        autoSize={{ minRows: 3 }}
        placeholder={words.whatHint}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      {isTold && isEmpty && <p role="alert">{words.needed}</p>}
      <label htmlFor="field-address">{words.where}</label>
      <Input
        id="field-address"
        maxLength={500}
        placeholder={words.whereHint}
        value={draft.address}
        onChange={({ target }) => change({ address: target.value })}
      />
      <Photos photos={draft.photos} change={(photos) => change({ photos })} />
      <Button type="primary" size="large" block htmlType="submit">
        {words.report}
      </Button>
    </form>
  )
}

type PhotoParts = { readonly photos: readonly Photo[]; readonly change: (photos: readonly Photo[]) => void }

function Photos({ photos, change }: PhotoParts) {
  const words = useWords(fieldTexts)
  const most = useCity()?.rulebook.intake.attachmentCount
  const chooser = useRef<HTMLInputElement>(null)
  const add = (files: FileList) => {
    const chosen = [...files].map((file) => ({ name: file.name.slice(0, 120), content: file }))
    change([...photos, ...chosen].slice(0, most))
  }
  return (
    <div className="field-photos">
      {photos.map((photo, index) => (
        <span key={`${photo.name} ${photo.content.size}`}>
          {photo.name}{' '}
          <Button type="link" size="small" onClick={() => change(photos.filter((_, other) => other !== index))}>
            {words.remove}
          </Button>
        </span>
      ))}
      <Button icon={<CameraOutlined />} onClick={() => chooser.current?.click()}>
        {words.photo}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          if (currentTarget.files) add(currentTarget.files)
          currentTarget.value = ''
        }}
      />
    </div>
  )
}

function emptyDraft(owner: string): FieldDraft {
  const [id, seenAt] = [crypto.randomUUID(), new Date().toISOString()]
  return { id, owner, state: 'writing', text: '', address: '', photos: [], seenAt }
}
