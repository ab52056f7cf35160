import './key-hint.css'
import { hintOf, type KeyName } from './key-words.ts'

const isMac = /mac|iphone|ipad/i.test(navigator.platform)

/** The keys that do the same, as this machine's keyboard names them; not shown where there is no keyboard to speak of. */
export function KeyHint({ keys }: { readonly keys: readonly KeyName[] }) {
  return <kbd className="key-hint">{hintOf(keys, isMac)}</kbd>
}
