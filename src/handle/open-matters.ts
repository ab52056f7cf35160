/** What a result depends on: while it is open, the ticket can not be resolved. */
export type OpenMatter = 'whistle'

type Depending = { readonly open?: readonly OpenMatter[] }

/** What a result waits for, with one matter more. */
export function opening({ open = [] }: Depending, matter: OpenMatter): Required<Depending> {
  return { open: [...open, matter] }
}

/** What a result still waits for once that matter is settled; nothing, where it was the last. */
export function closing(open: readonly OpenMatter[] = [], matter: OpenMatter): Depending {
  const left = open.filter((one) => one !== matter)
  return left.length > 0 ? { open: left } : {}
}
