import { Checkbox, Input, Tag } from 'antd'
import type { ReactNode } from 'react'
import { CategoryPicker, LinePicker, PlacePicker, UnitPicker } from '#desk/pickers.tsx'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { ArticleContent, ArticleSource } from '../../article.ts'
import type { ContentChange } from './content-change.ts'
import { fieldWords } from './words.ts'

type Parts = {
  readonly content: ArticleContent
  readonly change: (change: ContentChange) => void
}

/** The fields of an article. */
export function ArticleFields({ content, change }: Parts) {
  const put = (name: keyof ArticleContent) => (value: string | undefined) => change({ [name]: value || undefined })
  return (
    <>
      <Field name="title">
        <Input value={content.title} maxLength={200} onChange={({ target }) => change({ title: target.value })} />
      </Field>
      <Field name="questions">
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          value={content.questions.join('\n')}
          onChange={({ target }) => change({ questions: target.value === '' ? [] : target.value.split('\n') })}
        />
      </Field>
      <Field name="body">
        <Input.TextArea
          autoSize={{ minRows: 8 }}
          value={content.body}
          onChange={({ target }) => change({ body: target.value })}
        />
      </Field>
      <div className="knowledge-fields">
        <Field name="unit">
          <UnitPicker value={content.unit} onChange={put('unit')} />
        </Field>
        <Field name="line">
          <LinePicker value={content.line} onChange={put('line')} />
        </Field>
        <Field name="region">
          <PlacePicker value={content.region} onChange={put('region')} />
        </Field>
        <Field name="validFrom">
          <Day value={content.validFrom} onChange={put('validFrom')} />
        </Field>
        <Field name="validTo">
          <Day value={content.validTo} onChange={put('validTo')} />
        </Field>
      </div>
      <Source content={content} change={change} />
      <Categories content={content} change={change} />
      <Field name="isPublic">
        <Checkbox checked={content.isPublic} onChange={({ target }) => change({ isPublic: target.checked })} />
      </Field>
    </>
  )
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { say } = useLanguage()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what the field holds.
    <label className="knowledge-field">
      <span>{say(fieldWords[name] ?? { zh: name, en: name })}</span>
      {children}
    </label>
  )
}

type DayParts = { readonly value: string | undefined; readonly onChange: (day: string) => void }

function Day({ value, onChange }: DayParts) {
  return <Input type="date" value={value ?? ''} onChange={({ target }) => onChange(target.value)} />
}

function Source({ content: { source }, change }: Parts) {
  const put = (part: keyof ArticleSource, text: string) => {
    const next: ArticleSource = { name: '', ...source, [part]: text }
    const { name, number = '', url = '' } = next
    const isEmpty = name === '' && number === '' && url === ''
    change({ source: isEmpty ? undefined : { name, ...(number && { number }), ...(url && { url }) } })
  }
  return (
    <div className="knowledge-fields">
      <Field name="source">
        <Input value={source?.name ?? ''} maxLength={200} onChange={({ target }) => put('name', target.value)} />
      </Field>
      <Field name="number">
        <Input value={source?.number ?? ''} maxLength={200} onChange={({ target }) => put('number', target.value)} />
      </Field>
      <Field name="url">
        <Input value={source?.url ?? ''} maxLength={500} onChange={({ target }) => put('url', target.value)} />
      </Field>
    </div>
  )
}

function Categories({ content: { categories }, change }: Parts) {
  const { say } = useLanguage()
  const names = useNames()
  return (
    <Field name="categories">
      <span>
        {categories.map((code) => (
          <Tag
            key={code}
            closable
            onClose={() => change({ categories: categories.filter((category) => category !== code) })}
          >
            {say(names.category(code))}
          </Tag>
        ))}
      </span>
      <CategoryPicker
        value={undefined}
        onChange={(code) => code && change({ categories: [...new Set([...categories, code])] })}
      />
    </Field>
  )
}
