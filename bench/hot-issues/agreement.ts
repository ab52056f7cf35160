type Shares = { readonly precision: number; readonly recall: number; readonly f1: number }

/** How far found groups agree with true ones, over the ids that are judged: by pairs, and by B-cubed. */
export function agreement(
  found: readonly (readonly string[])[],
  groups: readonly (readonly string[])[],
  alone: readonly string[],
): { readonly pairs: Shares; readonly bCubed: Shares } {
  const truth = [...groups, ...alone.map((id) => [id])]
  const trueOf = new Map(truth.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  const judged = found.map((ids) => ids.filter((id) => trueOf.has(id)))
  const foundOf = new Map(judged.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  let [same, told, real] = [0, 0, 0]
  let [precise, complete] = [0, 0]
  for (const [id, group] of trueOf) {
    const members = truth[group] ?? []
    const mates = judged[foundOf.get(id) ?? -1] ?? [id]
    const both = mates.filter((mate) => trueOf.get(mate) === group).length
    same += both - 1
    told += mates.length - 1
    real += members.length - 1
    precise += both / mates.length
    complete += both / members.length
  }
  return { pairs: shares(same / told, same / real), bCubed: shares(precise / trueOf.size, complete / trueOf.size) }
}

function shares(precision: number, recall: number): Shares {
  const rounded = (share: number) => Math.round(share * 1_000) / 1_000
  return {
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded((2 * precision * recall) / (precision + recall)),
  }
}
