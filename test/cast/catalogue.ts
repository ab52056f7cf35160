import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { Category, CategoryCode } from '#foundations/rulebook/category.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'

/** The levels of the shipped rules. */
export const levels = {
  twoHours: '2h' as LevelCode,
  day: '24h' as LevelCode,
  week: '7d' as LevelCode,
  fortnight: '15d' as LevelCode,
}

/** The categories every test talks about. */
export const categories = {
  tooCold: 'heat.indoor.too-cold' as CategoryCode,
  heatFee: 'heat.fee.dispute' as CategoryCode,
  leak: 'housing.building.leak' as CategoryCode,
  nightNoise: 'order.noise.night-building' as CategoryCode,
}

export const categoryList: readonly Category[] = [
  {
    code: categories.tooCold,
    path: ['供热', '室内供暖', '温度不达标'],
    english: 'Rooms too cold',
    line: 'heat',
    level: levels.day,
    tags: ['住有所居'],
    lexicon: ['暖气', '不热', '供暖', '冰凉', '室温'],
  },
  {
    code: categories.heatFee,
    path: ['供热', '供热收费', '收费争议'],
    english: 'Heating fees disputed',
    line: 'heat',
    level: levels.week,
    tags: ['住有所居'],
    lexicon: ['供暖费', '取暖费', '供热费'],
  },
  {
    code: categories.leak,
    path: ['住房', '房屋维修', '屋面漏水'],
    english: 'Leaking roof',
    line: 'housing',
    level: levels.week,
    tags: ['住有所居'],
    lexicon: ['漏水', '渗水', '屋顶', '楼顶'],
  },
  {
    code: categories.nightNoise,
    path: ['社会秩序', '噪声扰民', '夜间施工'],
    english: 'Building noise at night',
    line: 'order',
    level: levels.day,
    tags: ['宜居性'],
    lexicon: ['施工', '噪音', '扰民', '半夜'],
  },
]

const basis = '演示派单目录'

export const catalogueLines: readonly CatalogueLine[] = [
  {
    id: 'C-001',
    category: 'heat.*',
    place: '*',
    kind: '*',
    lead: 'street',
    supports: ['bureau:heat', 'utility:heat'],
    signLimit: '30min',
    basis,
  },
  {
    id: 'C-002',
    category: 'housing.*',
    place: '110105',
    kind: '*',
    lead: 'department:housing',
    supports: ['street'],
    basis,
  },
  { id: 'C-003', category: 'housing.*', place: '*', kind: '*', lead: 'street', supports: [], basis },
  {
    id: 'C-004',
    category: 'heat.fee.dispute',
    place: '*',
    kind: 'consultation',
    lead: 'utility:heat',
    supports: [],
    basis,
  },
]

export const cityWords: readonly CityWord[] = [
  { class: 'sensitive', word: '着火', topic: '火灾爆炸', weight: 3 },
  { class: 'negation', word: '没有', topic: '提示词', weight: 1 },
  { class: 'sensitive', word: '跳楼', topic: 'life', weight: 3 },
  { class: 'kind', word: '怎么办理', topic: 'consultation', weight: 2 },
  { class: 'kind', word: '请问', topic: 'consultation', weight: 1 },
  { class: 'kind', word: '投诉', topic: 'complaint', weight: 2 },
  { class: 'kind', word: '举报', topic: 'report', weight: 3 },
  { class: 'kind', word: '建议', topic: 'suggestion', weight: 2 },
  { class: 'kind', word: '表扬', topic: 'praise', weight: 3 },
  { class: 'kind', word: '希望帮忙', topic: 'help', weight: 2 },
  { class: 'answer', word: '您好', topic: 'courtesy', weight: 1 },
  { class: 'answer', word: '感谢', topic: 'thanks', weight: 1 },
]
