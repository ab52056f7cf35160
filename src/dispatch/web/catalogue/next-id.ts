/** An id that nothing has yet: `E-1`, `E-2` and so on. */
export function nextId(letter: string, known: readonly { readonly id: string }[]): string {
  const taken = new Set(known.map(({ id }) => id))
  let number = known.length + 1
  while (taken.has(`${letter}-${number}`)) number += 1
  return `${letter}-${number}`
}
