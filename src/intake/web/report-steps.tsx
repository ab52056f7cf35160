import { Checkbox, Input, Select } from 'antd'
import { AttachmentField } from '#desk/attachments.tsx'
import { kindWords, wordsFor } from '#desk/demand-words.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { PublicCity } from '#foundations/city/api.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'
import { PortalField } from './portal-field.tsx'
import type { Report } from './report.ts'
import { reportTexts } from './report-texts.ts'

type StepParts = { readonly report: Report; readonly change: (change: Partial<Report>) => void }

/** What it is, in one's own words, with a photo where there is one. */
export function WhatStep({ report, change }: StepParts) {
  const words = useWords(reportTexts)
  const { say } = useLanguage()
  return (
    <div className="portal-step">
      <PortalField label={words.kind}>
        <Select
          size="large"
          allowClear
          aria-label={words.kind}
          placeholder={say({ zh: '请选择（可不填）', en: 'Choose, or leave it open' })}
          value={report.kind ?? null}
          onChange={(kind) => change({ kind: kind ?? undefined })}
          options={demandKinds.map((kind) => ({ value: kind, label: say(kindWords[kind]) }))}
        />
      </PortalField>
      <PortalField label={words.text}>
        <Input.TextArea
          autoSize={{ minRows: 6 }}
          autoFocus
          value={report.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </PortalField>
      <div className="portal-field">
        <span>{words.photo}</span>
        <AttachmentField
          path="/api/public/files"
          value={report.attachments}
          onChange={(attachments) => change({ attachments })}
        />
      </div>
    </div>
  )
}

/** Where it is: by name, never by a map. */
export function WhereStep({ report, change }: StepParts) {
  const words = useWords(reportTexts)
  const districts = useRead('/api/public/city', PublicCity).data?.districts ?? []
  const streets = districts.find(({ code }) => code === report.district)?.streets ?? []
  const options = (places: readonly { readonly code: string; readonly name: string }[]) =>
    places.map(({ code, name }) => ({ value: code, label: name }))
  const search = { optionFilterProp: 'label' }
  return (
    <div className="portal-step">
      <PortalField label={words.district}>
        <Select
          size="large"
          allowClear
          showSearch={search}
          aria-label={words.district}
          value={report.district ?? null}
          onChange={(district) => change({ district: district ?? undefined, street: undefined })}
          options={options(districts)}
        />
      </PortalField>
      <PortalField label={words.street}>
        <Select
          size="large"
          allowClear
          showSearch={search}
          aria-label={words.street}
          disabled={report.district === undefined}
          value={report.street ?? null}
          onChange={(street) => change({ street: street ?? undefined })}
          options={options(streets)}
        />
      </PortalField>
      <PortalField label={words.address}>
        <Input
          size="large"
          maxLength={500}
          value={report.address}
          onChange={({ target }) => change({ address: target.value })}
        />
      </PortalField>
    </div>
  )
}

/** How the unit reaches whoever reports. */
export function WhoStep({ report, change }: StepParts) {
  const words = useWords(reportTexts)
  return (
    <div className="portal-step">
      <PortalField label={words.phone}>
        <Input
          size="large"
          inputMode="tel"
          autoComplete="tel"
          maxLength={30}
          value={report.phone}
          onChange={({ target }) => change({ phone: target.value })}
        />
      </PortalField>
      <PortalField label={words.name}>
        <Input
          size="large"
          autoComplete="name"
          maxLength={100}
          value={report.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </PortalField>
      <Checkbox checked={report.isFirm} onChange={({ target }) => change({ isFirm: target.checked })}>
        {words.firm}
      </Checkbox>
      <Checkbox checked={report.confidential} onChange={({ target }) => change({ confidential: target.checked })}>
        {words.confidential}
      </Checkbox>
    </div>
  )
}

/** Everything once more, before it is sent. */
export function CheckStep({ report }: StepParts) {
  const words = useWords(reportTexts)
  const { say, name } = useLanguage()
  const city = useRead('/api/public/city', PublicCity).data
  const district = city?.districts.find(({ code }) => code === report.district)
  const street = district?.streets.find(({ code }) => code === report.street)
  const rows = [
    [words.what, report.kind === undefined ? report.text : name(say(wordsFor(kindWords, report.kind)), report.text)],
    [words.where, [district?.name, street?.name, report.address].filter(Boolean).join(' ')],
    [words.who, [report.name, report.phone].filter(Boolean).join(' ')],
  ] as const
  return (
    <dl className="panel portal-check">
      {rows.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value === '' ? words.nothing : value}</dd>
        </div>
      ))}
    </dl>
  )
}
