import { Converter } from 'opencc-js/t2cn'

const simplified = Converter({ from: 't', to: 'cn' })

/**
 * The text as it is read: traditional characters simplified, full-width forms and digits half-width. Each character keeps its
 * place, so that what is found in it can be shown in the text as it was written.
 */
export function normalText(text: string): string {
  const narrow = text.replace(/[！-～\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
  const simple = simplified(narrow)
  return simple.length === narrow.length ? simple : [...narrow].map(simplifiedAlone).join('')
}

/** A character on its own, where a phrase would change the length of the text. */
function simplifiedAlone(character: string): string {
  const simple = simplified(character)
  return simple.length === character.length ? simple : character
}
