import type { GroupingRules, GroupingWay } from './grouping-rules-api.ts'

/** What is wrong with groups and classes beyond their shape. [APPRAISE-12] [GOVERN-01] */
export function groupingProblems({ ways, classes }: GroupingRules) {
  return [
    ...ways.flatMap(wayProblems),
    ...classes.flatMap(({ code, when }) =>
      when
        .filter(({ atLeast, atMost }) => atLeast === undefined && atMost === undefined)
        .map(({ measure }) => ({ field: `${path}/classes/${code}/${measure}`, problem: 'bound-missing' })),
    ),
    ...classes.flatMap(({ code, when }) =>
      when
        .filter(({ atLeast = -Infinity, atMost = Infinity }) => atLeast > atMost)
        .map(({ measure }) => ({ field: `${path}/classes/${code}/${measure}`, problem: 'bounds-exclude-each-other' })),
    ),
  ]
}

const path = '/appraise/grouping'

function wayProblems(way: GroupingWay) {
  if (way.by !== 'kind') {
    const rises = way.groups.every(({ from }, index) => index === 0 || from > (way.groups[index - 1]?.from ?? from))
    return way.groups[0]?.from === 0 && rises
      ? []
      : [{ field: `${path}/ways/${way.code}`, problem: 'groups-do-not-rise-from-zero' }]
  }
  const kinds = way.groups.flatMap((group) => group.kinds)
  return kinds
    .filter((kind, index) => kinds.indexOf(kind) !== index)
    .map((kind) => ({ field: `${path}/ways/${way.code}/${kind}`, problem: 'kind-in-two-groups' }))
}
