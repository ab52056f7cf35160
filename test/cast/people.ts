import type { Actor } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { Role } from '#foundations/units/post.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { places, units } from './city.ts'

function person(role: Role, name: string, unit: UnitCode, area: PlaceCode): Actor {
  return { person: `cast-${role}`, name, post: `cast-${role}-post`, role, unit, scope: { area } }
}

/** The people every test talks about, each at one post. */
export const cast = {
  operator: person('operator', '李坐席', units.centre, places.city),
  dispatcher: person('dispatcher', '赵派单', units.centre, places.city),
  jianwai: person('street-coordinator', '孙建外', units.jianwai, places.jianwai),
  chaowai: person('street-coordinator', '周朝外', units.chaowai, places.chaowai),
  yongan: person('community-worker', '许社区', units.yongan, places.yongan),
  housing: {
    ...person('department-handler', '吴房管', units.housing, places.chaoyang),
    scope: { area: places.chaoyang, line: units.housing },
  },
  callBack: person('call-back', '郑回访', units.centre, places.city),
  appraiser: person('appraiser', '冯考评', units.centre, places.city),
  panellist: person('panellist', '蒋评议', units.centre, places.city),
  leader: person('leader', '陈区长', units.districtCentre, places.chaoyang),
  auditor: person('auditor', '褚审计', units.centre, places.city),
  administrator: person('administrator', '卫管理', units.centre, places.city),
} satisfies Readonly<Record<string, Actor>>
