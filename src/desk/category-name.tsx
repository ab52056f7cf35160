import { useNames } from './use-city.ts'
import { useIsPhone } from './use-layout.ts'
import { useLanguage } from './words.ts'

/** A category where there is little room: what it ends in, the whole path on hover; a phone, which cannot hover, gets the path. */
export function CategoryName({ code }: { readonly code: string }) {
  const { say } = useLanguage()
  const path = say(useNames().category(code))
  const isPhone = useIsPhone()
  return isPhone ? path : <span title={path}>{path.split(' › ').at(-1)}</span>
}
