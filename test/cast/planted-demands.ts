import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { IssueDemand } from '#warn/find-hot-issues.ts'
import { hoursLater } from './city.ts'

/** How many issues of two to six demands are planted among how many demands that stand alone. */
export type Planting = { readonly issues: number; readonly single: number }

export type Planted = {
  readonly demands: readonly IssueDemand[]
  /** Which planted issue a demand belongs to; those that stand alone belong to none. */
  readonly issueOf: ReadonlyMap<string, number>
}

const first = [...'丽翠锦金银福康景星湖枫桂兰竹梅松鹤凤龙玉瑞祥盛嘉雅御泰恒华庆']
const second = [...'泉岭溪湾澜峰林源河塘庭墅沁园枫翰璟悦洲屿港棠荷柳桐樟杏榆槐']
const endings = ['小区', '花园', '家园', '新城', '公馆', '广场']

/** Matters, each by what people say of it; a demand says some of them. */
const matters: readonly (readonly string[])[] = [
  ['搅拌站噪音扰民', '搅拌站粉尘漫天', '混凝土车昼夜进出', '灰尘大得不敢开窗', '夜里机器轰鸣无法入睡'],
  ['捆绑销售车位', '开发商强制购买车位', '不买车位不给签购房合同', '车位价格高得离谱', '违规搭售'],
  ['楼下餐馆油烟直排', '烧烤店油烟呛人', '夜宵摊营业到凌晨', '没有专用烟道', '油烟飘进卧室'],
  ['孩子入学难', '配套小学学位不足', '教育局说要摇号', '适龄儿童无学可上', '开发商承诺的学校没建'],
  ['供暖温度不达标', '暖气片冰凉', '室温只有十五度', '热力公司推诿', '老人孩子冻感冒'],
  ['电梯经常故障', '电梯困人', '维保单位不来修', '老人上下楼困难', '电梯年检过期'],
  ['道路坑洼积水', '路面破损严重', '下雨车辆溅水', '人行道塌陷', '盼尽快修补沥青'],
  ['物业乱收费', '物业费涨价没有公示', '公共收益去向不明', '业委会换届受阻', '账目不公开'],
  ['房产证迟迟不办', '交房五年没有产权证', '开发商抵押土地', '不动产登记受阻', '银行贷款无法结清'],
  ['广场舞音响太吵', '高音喇叭扰民', '晚上十点还在跳', '劝阻无效', '孩子无法写作业'],
  ['垃圾站臭味熏天', '垃圾清运不及时', '蚊蝇滋生', '渗滤液流到路面', '盼搬迁垃圾站'],
  ['公交线路调整不便', '候车时间太长', '末班车太早', '希望增加班次', '站牌被撤走'],
]
const openings = [
  '尊敬的领导您好',
  '您好',
  '我是住户',
  '多次反映没有结果',
  '请有关部门核实',
  '恳请政府关注',
  '情况属实',
]

/** Demands with a known grouping: many share their estate or their matter with others, only those of an issue share both. */
export function plantedDemands(seed: string, { issues, single }: Planting): Planted {
  const random = seededRandom(seed)
  const taken = new Set<string>()
  const issueOf = new Map<string, number>()
  const demands: IssueDemand[] = []
  const tell = (estate: string, matter: number): string => {
    const id = `d${String(demands.length).padStart(6, '0')}`
    demands.push(demandOf(id, estate, matters[matter] ?? [], random))
    return id
  }
  const next = () => {
    for (;;) {
      const [estate, matter] = [estateBy(random, issues + single), Math.floor(random() * matters.length)]
      if (taken.has(`${estate}${matter}`)) continue
      taken.add(`${estate}${matter}`)
      return [estate, matter] as const
    }
  }
  for (let issue = 0; issue < issues; issue++) {
    const [estate, matter] = next()
    for (let times = 2 + Math.floor(random() * 5); times > 0; times--) issueOf.set(tell(estate, matter), issue)
  }
  for (let alone = 0; alone < single; alone++) tell(...next())
  return { demands, issueOf }
}

/** Of the many estates one can think of, so few are in use that several matters meet at one. */
function estateBy(random: Random, wanted: number): string {
  const number = Math.floor(
    random() * Math.min(first.length * second.length * endings.length, Math.max(30, wanted / 2)),
  )
  const scattered = (number * 7_919) % (first.length * second.length * endings.length)
  const [a, b] = [scattered % first.length, Math.floor(scattered / first.length) % second.length]
  return `${first[a]}${second[b]}${endings[Math.floor(scattered / first.length / second.length)]}`
}

function demandOf(id: string, estate: string, sayings: readonly string[], random: Random): IssueDemand {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const [topic = '', ...more] = sayings
  const some = more.filter(() => random() < 0.7)
  return {
    id,
    title: `${pick(['投诉', '反映', ''])}${estate}${random() < 0.7 ? topic : pick(sayings)}`,
    text: `${pick(openings)}，${estate}${topic}，${some.join('，')}。${pick(openings)}。`,
    at: hoursLater(-Math.floor(random() * 600)),
    requester: `r${Math.floor(random() * 1e6)}`,
  }
}
