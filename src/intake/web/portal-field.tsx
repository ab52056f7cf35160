import type { ReactNode } from 'react'

/** One question of a public form: what is asked stands above where it is answered. */
export function PortalField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="portal-field">
      <span>{label}</span>
      {children}
    </label>
  )
}
