import type { FieldProblem } from './problems.ts'

export type PlacedProblems = {
  readonly placed: readonly { readonly name: string; readonly errors: string[] }[]
  /** Problems of no field of this form. */
  readonly rest: readonly FieldProblem[]
}

/** Puts each problem of an answer beside its field: `/body/evidence/0/name` belongs to `evidence`. */
export function placeProblems(problems: readonly FieldProblem[], fields: readonly string[]): PlacedProblems {
  const fieldOf = ({ path }: FieldProblem) =>
    fields.find((field) => path === `/body/${field}` || path.startsWith(`/body/${field}/`))
  const placed = Map.groupBy(problems, fieldOf)
  return {
    placed: fields.flatMap((name) => {
      const errors = placed.get(name)?.map(({ problem }) => problem)
      return errors === undefined ? [] : [{ name, errors }]
    }),
    rest: placed.get(undefined) ?? [],
  }
}
