import type { Handle, OpenMatter } from './state.ts'

type Held = Exclude<Handle, { readonly phase: 'away' }>

/** The ticket with one more matter that its result waits for. */
export function opening(state: Held, matter: OpenMatter): Handle {
  return { ...state, open: [...(state.open ?? []), matter] }
}

/** The ticket with that matter settled. */
export function closing({ open = [], ...state }: Held, matter: OpenMatter): Handle {
  const left = open.filter((one) => one !== matter)
  return { ...state, ...(left.length > 0 && { open: left }) }
}
