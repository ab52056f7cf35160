/** What stands in quotation marks, the marks included. */
export type Quotation = { readonly start: number; readonly end: number }

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '"': '"' }

/** The quotation that holds a span, its marks outside it. */
export type QuotationAround = (start: number, end: number) => Quotation | undefined

/** Finds the quotations of at most so many characters between their marks; an outer one holds the inner ones. */
export function quotationsIn(text: string, longest: number): QuotationAround {
  const byPlace = new Map<number, Quotation>()
  for (let at = 0; at < text.length; at += 1) {
    const close = closing[text.charAt(at)]
    if (close === undefined) continue
    const within = text.slice(at + 1, at + longest + 2).indexOf(close)
    if (within < 0) continue
    const quotation = { start: at, end: at + within + 2 }
    for (let inside = at + 1; inside < quotation.end - 1; inside += 1) byPlace.set(inside, quotation)
    at = quotation.end - 1
  }
  return (start, end) => {
    const quotation = byPlace.get(start)
    return quotation !== undefined && end < quotation.end ? quotation : undefined
  }
}
