/** What names of estates, roads, villages, schools, firms and lines end with. */
const endings =
  /小区|花园|家园|[苑园城府湾郡庄墅]|公馆|大厦|广场|[路街巷桥]|大道|[村镇乡]|社区|街道|地区|学院|大学|中学|小学|学校|幼儿园|医院|公司|集团|银行|车贷|网贷|平台|中心|酒店|市场|号线/g

/** Where a name begins is not written in Chinese: most of one's own part is within so many characters before its ending. */
const before = 4

/**
 * Marks the characters of a text that may belong to the name of a place, a firm or a line: with 1 what stands before its ending,
 * with 2 the ending itself; all else is 0.
 */
export function nameMarks(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  const found = [...text.matchAll(endings)]
  for (const { index } of found) marks.fill(1, beginOf(text, index, before), index)
  for (const { index, 0: ending } of found) marks.fill(2, index, index + ending.length)
  return marks
}

/** Names as they may be called in a text: every ending with two to six characters before it. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(endings)].flatMap(({ index, 0: ending }) => {
    const begin = beginOf(text, index, longest)
    const lengths = Array.from({ length: Math.max(0, index - begin - 1) }, (_, n) => n + 2)
    return lengths.map((length) => text.slice(index - length, index + ending.length))
  })
}

const longest = 6

function beginOf(text: string, index: number, most: number): number {
  let begin = index
  while (begin > 0 && index - begin < most && isOfName(text.charCodeAt(begin - 1))) begin -= 1
  return begin
}

/** Chinese characters, Latin letters and digits; anything else ends a name. */
function isOfName(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return code >= 0x4e00 && code <= 0x9fff
}
