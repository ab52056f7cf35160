/** The first clauses of a text, as many as make a title one can tell apart; at most `longest` characters, an ellipsis included. */
export function titleOf(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const clauses = line.match(/[^。！？!?；;，,]+[。！？!?；;，,]?/g) ?? [line]
  let title = ''
  for (const clause of clauses) {
    title += clause
    if ([...title].length >= tellingLength) break
  }
  return cut(title.replace(/[。！!；;，,\s]+$/, ''), longest)
}

/** A clause shorter than this is a greeting or a sigh more often than a matter. */
const tellingLength = 6

function cut(text: string, longest: number): string {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}
