import { type Advice, lineOf, type Row, type RowProblem, textOf } from '#foundations/places/row-problem.ts'

type Words = { readonly zh: string; readonly en: string }

/** One thing wrong in one file: where it stands and what to do about it. */
export type FileProblem = {
  readonly file: string
  /** The line of a table (its heading is line 1), or the edition of a rulebook counted from 1. */
  readonly row: number
  readonly field: string
  readonly value: string
  readonly advice: Words
}

/** A city's files cannot be used; it names every problem of every file at once. */
export class CityFilesFaulty extends Error {
  override readonly name = 'CityFilesFaulty'
  readonly problems: readonly FileProblem[]

  constructor(folder: string, problems: readonly FileProblem[]) {
    super(
      [
        `The city's files in ${folder} have ${problems.length} problems; nothing was loaded.`,
        ...problems.map(say),
      ].join('\n'),
    )
    this.problems = problems
  }
}

function say({ file, row, field, value, advice }: FileProblem): string {
  return `  ${file}, row ${row}, ${field} "${value}": ${advice.en}（${advice.zh}）`
}

/** What one row breaks: pairs of a field and the advice for it, false or undefined where the field is sound. */
export type Findings = readonly (readonly [field: string, advice: Words | false | undefined])[]

/** The problems of a table, row by row. */
export function checkRows(file: string, rows: readonly Row[], check: (row: Row) => Findings): readonly FileProblem[] {
  return rows.flatMap((row, index) =>
    check(row).flatMap(([field, advice]) =>
      advice ? [{ file, row: lineOf(index), field, value: textOf(row, field), advice }] : [],
    ),
  )
}

/** The problems of a table that foundations parse, with the advice that goes with each reason. */
export function adviseRows<Reason extends string>(
  file: string,
  problems: readonly RowProblem<Reason>[] | undefined,
  advice: Advice<Reason>,
): readonly FileProblem[] {
  return (problems ?? []).map(({ reason, ...where }) => ({ file, ...where, advice: advice[reason] }))
}

/** Advice that fits several tables. */
export const advice = {
  missing: { zh: '请填写此项', en: 'Fill in this field' },
  repeated: { zh: '此值重复，请只保留一行', en: 'This value stands in several rows; keep one' },
  unknownLine: { zh: 'lines.csv 中没有该条线', en: 'lines.csv has no such line; add it there or mend the code' },
  unknownLevel: { zh: '最早的规则版本中没有该等级', en: 'A rulebook edition does not know this level' },
} as const satisfies Record<string, Words>
