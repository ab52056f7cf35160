import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { Static, TSchema } from 'typebox'
import { type ApiPath, read } from './api-client.ts'
import type { PickerParts } from './picker-parts.ts'

type Found<Rows> = Rows extends { rows: readonly (infer Row)[] } ? Row : never
type Option = { readonly value: string; readonly label: string }

type Parts<Rows extends TSchema> = PickerParts & {
  readonly path: ApiPath
  readonly query: Readonly<Record<string, string>>
  readonly rows: Rows
  readonly optionOf: (row: Found<Static<Rows>>) => Option
  readonly nameOf: (code: string) => string
}

/** A picker among more things than a page holds: what is typed is looked up on the server. */
export function RemotePicker<Rows extends TSchema>(parts: Parts<Rows>) {
  const { path, query, rows, optionOf, nameOf, value, onChange, placeholder = '', id } = parts
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const text = new URLSearchParams({ ...query, limit: '50', ...(search && { search }) }).toString()
  const found = useQuery({
    queryKey: ['city', path, text],
    queryFn: () => read(`${path}?${text}`, rows),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  const answered = (found.data as { rows: Found<Static<Rows>>[] } | undefined)?.rows ?? []
  const options = answered.map(optionOf)
  const isKnown = value === undefined || options.some((option) => option.value === value)
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      allowClear
      popupMatchSelectWidth={false}
      placeholder={placeholder}
      aria-label={placeholder}
      value={value ?? null}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(code) => onChange?.(code ?? undefined)}
      options={isKnown ? options : [{ value, label: nameOf(value) }, ...options]}
    />
  )
}
