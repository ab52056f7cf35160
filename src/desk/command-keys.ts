/** Keys of commands: one per body until that command is done. */
export type CommandKeys = { readonly keyFor: (body: unknown) => string; readonly done: () => void }

/** The same body gets the same key until `done`; another body is another command and gets a key of its own. */
export function commandKeys(fresh: () => string): CommandKeys {
  let last: { readonly text: string; readonly key: string } | undefined
  return {
    keyFor: (body) => {
      const text = JSON.stringify(body)
      if (last?.text !== text) last = { text, key: fresh() }
      return last.key
    },
    done: () => {
      last = undefined
    },
  }
}
