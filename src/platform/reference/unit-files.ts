import type { Place } from '#foundations/places/place.ts'
import { lineOf } from '#foundations/places/row-problem.ts'
import type { Unit } from '#foundations/units/unit.ts'
import { parseUnitRows, unitRowAdvice } from '#foundations/units/unit-rows.ts'
import { treeOfUnits, type UnitTreeProblem } from '#foundations/units/unit-tree.ts'
import { adviseRows, type FileProblem } from './file-problem.ts'
import { findTable } from './table-files.ts'
import { templateProblems, unitsFromTemplates } from './units-from-templates.ts'

type ReadUnits = { readonly units: readonly Unit[]; readonly problems: readonly FileProblem[] }

const treeAdvice = {
  'code-repeated': { zh: '两个单位编码相同', en: 'Two units have this code; give one another code' },
  'parent-unknown': { zh: '没有该上级单位', en: 'There is no such unit above it' },
  'parents-circular': {
    zh: '单位的上下级成环，无法逐级提醒（CLOCK-03）',
    en: 'The units above each other form a circle, up which nobody can be told (CLOCK-03)',
  },
} as const

/** A city's units: from `units.csv` where there is one, else one per template of `unit-templates.csv` and place. */
export async function readUnits(
  folder: string,
  places: readonly Place[],
  lines: ReadonlySet<string>,
): Promise<ReadUnits> {
  const listed = await findTable(folder, 'units.csv')
  const codes = new Set<string>(places.map(({ code }) => code))
  if (listed !== undefined) {
    const { problems, ...sound } = parseUnitRows(listed, (code) => codes.has(code))
    return inTree('units.csv', 'units' in sound ? sound.units : [], adviseRows('units.csv', problems, unitRowAdvice))
  }
  const templates = (await findTable(folder, 'unit-templates.csv')) ?? []
  const problems = templateProblems(templates, lines)
  const faulty = new Set(problems.map(({ row }) => row))
  const sound = templates.filter((_, index) => !faulty.has(lineOf(index)))
  return inTree('unit-templates.csv', unitsFromTemplates(sound, places), problems)
}

function inTree(file: string, units: readonly Unit[], problems: readonly FileProblem[]): ReadUnits {
  const tree = treeOfUnits(units)
  return {
    units,
    problems: [...problems, ...(tree.problems ?? []).map((problem) => treeProblem(file, problem, units))],
  }
}

/** Of units made from templates, which have no row of their own, the file's heading is named. */
function treeProblem(file: string, problem: UnitTreeProblem, units: readonly Unit[]): FileProblem {
  const circular = problem.reason === 'parents-circular'
  const value = circular ? problem.circle.join(' → ') : problem.unit
  const field = problem.reason === 'code-repeated' ? 'code' : 'parent'
  const at = units.findLastIndex(({ code }) => code === (circular ? problem.circle[0] : problem.unit))
  const row = file === 'units.csv' ? lineOf(at) : 1
  return { file, row, field, value, advice: treeAdvice[problem.reason] }
}
