/** What every picker takes: as a child of a form's item it gets `value` and `onChange` from there. */
export type PickerParts = {
  readonly value?: string | undefined
  readonly onChange?: (code: string | undefined) => void
  readonly placeholder?: string
  readonly id?: string
}
