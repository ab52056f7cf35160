import { type ReactNode, useEffect } from 'react'
import { deskWords } from './desk-words.ts'
import { useWords } from './words.ts'

type Parts = { readonly title: string; readonly hint?: ReactNode; readonly actions?: ReactNode }

/** The heading of a page, which also names the window. */
export function PageHead({ title, hint, actions }: Parts) {
  const { product } = useWords(deskWords)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {hint !== undefined && <span className="quiet">{hint}</span>}
      {actions !== undefined && <div className="page-head-actions row">{actions}</div>}
    </header>
  )
}
