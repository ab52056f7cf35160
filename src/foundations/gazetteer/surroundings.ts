/** Characters after which a name may begin: particles, prepositions, pronouns, and the ends of administrative names. */
const openers = new Set(
  '在于到从往至和与及跟是的了住我你他们为由归属去来经对向请把被让问叫该本此有也但而或因给近临靠邻位处将即以就找又等局所办省市区县镇乡村州',
)

/** Characters that may follow a name without making another word of it. */
const closers = new Set('的是在有和与及了也这那我你他们到为被不没都很向对靠从')

const localities = [
  '附近',
  '一带',
  '这边',
  '那边',
  '这里',
  '那里',
  '周边',
  '片区',
  '境内',
  '辖区',
  '地段',
  '这片',
  '这块',
  '管辖',
  '范围',
]

/** What stands in a place and bears its name: a station of the state, and as surely there as the name says. */
const institutions = [
  '派出所',
  '司法所',
  '工商所',
  '城管',
  '卫生院',
  '社区卫生',
  '税务所',
  '中心卫生院',
  '国土所',
  '联络',
]

const han = /\p{Script=Han}/u

/** Whether the character at a position is no Chinese one, or there is none. */
export function isGap(text: string, at: number): boolean {
  return !han.test(text.charAt(at))
}

/** Whether a name may begin at a position, judged by the character before it. */
export function isOpenBefore(text: string, at: number): boolean {
  return isGap(text, at - 1) || openers.has(text.charAt(at - 1))
}

/** Whether a name may end at a position, judged by what stands after it. */
export function isOpenAfter(text: string, at: number): boolean {
  return isGap(text, at) || closers.has(text.charAt(at)) || isLocality(text, at)
}

/** Whether words for a neighbourhood stand at a position: 附近, 一带. */
export function isLocality(text: string, at: number): boolean {
  return localities.some((words) => text.startsWith(words, at))
}

/** Whether a station of the state that is named by its place stands at a position: 派出所. */
export function isInstitution(text: string, at: number): boolean {
  return institutions.some((words) => text.startsWith(words, at))
}

const buildingNumber = /^[（(]?[a-z]?\d{1,4}[-–]?\d{0,4}(?:号楼|号院|号门|栋|幢|座|楼|区|期|单元)/iu
const chineseNumber = /^[一二三四五六七八九十东西南北]{1,3}(?:号楼|栋|幢|座|区|期|单元|片)/u

/** Whether the number of a building or of a part of an estate stands at a position: 5号楼, 二区. */
export function isBuilding(text: string, at: number): boolean {
  const next = text.slice(at, at + 14)
  return buildingNumber.test(next) || chineseNumber.test(next) || /^(?:小区|家属|宿舍)/.test(next)
}

const roadEnd = /[路街道巷桥站弄]$/u

/** Whether a stem by itself is the name of a road or stop: 文艺路, 朝阳街, 火车站. */
export function isRoadlike(stem: string): boolean {
  return roadEnd.test(stem)
}

const roadAhead = /^(?:[东西南北中一二三四五]{0,2}(?:路|街|大街|大道|道|巷|胡同|里巷|高架|立交|大桥|桥|隧道))/u

/** Whether what follows makes a road of the name: 中山路, 建外大街, 银盆岭大桥. */
export function isRoadAhead(text: string, at: number): boolean {
  return roadAhead.test(text.slice(at, at + 6))
}
