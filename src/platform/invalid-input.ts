export type InputPart = 'body' | 'querystring' | 'params'
export type FieldFault = { readonly instancePath: string; readonly keyword: string; readonly message: string }

/** What was sent fits its schema and cannot be used all the same; shaped as a failed validation, and answered like one. */
export class InvalidInput extends Error {
  readonly statusCode = 400
  readonly validationContext: InputPart
  readonly validation: readonly FieldFault[]

  constructor(part: InputPart, faults: readonly FieldFault[], options?: ErrorOptions) {
    super(faults.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; '), options)
    this.validationContext = part
    this.validation = faults
  }
}
