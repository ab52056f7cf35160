import { dictionary } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { UnitKind } from '#foundations/units/unit.ts'
import type { EditionRow } from '../api.ts'
import type { ApproveRulebookRefused } from '../approve-rulebook.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

export const stateWords: WordsOf<EditionRow['state']> = {
  past: { zh: '已失效', en: 'past' },
  'in-force': { zh: '现行', en: 'in force' },
  coming: { zh: '待生效', en: 'coming' },
}

export const approveReasons: WordsOf<ApproveRulebookRefused> = {
  contradicts: {
    zh: '新版本自相矛盾，或缺少在用的等级、时限、规则',
    en: 'The edition contradicts itself or lacks what is in use',
  },
  'edition-exists': { zh: '已有同名版本，请另取名称', en: 'An edition of this name exists; give it another name' },
  'starts-in-the-past': {
    zh: '生效时间已过；新规则不溯及既往',
    en: 'It would start in the past; rules are never for the past',
  },
  'starts-with-another': {
    zh: '已有版本在同一时刻生效，请另定时间',
    en: 'Another edition starts at this instant; choose another',
  },
  'changes-nothing': { zh: '内容与所接替的版本完全相同', en: 'It says the same as the edition it takes over from' },
}

export const editionProblemWords: Readonly<Record<string, Words>> = {
  'weights-do-not-sum-to-one': { zh: '权重之和不等于 1', en: 'The weights do not sum to 1' },
  'span-is-empty-or-overlaps': { zh: '工作时段为空或重叠', en: 'The span is empty or overlaps another' },
  'code-appears-twice': { zh: '编码重复', en: 'The code appears twice' },
  'no-line-for-all-categories': { zh: '缺少适用于全部分类的一行（*）', en: 'A line for all categories (*) is missing' },
  'level-unknown': { zh: '没有这个等级', en: 'There is no such level' },
  'share-is-no-reminder': { zh: '提醒中没有这个份额', en: 'No reminder falls at this share' },
  'in-use-and-missing': { zh: '城市正在使用，新版本中却没有', en: 'The city uses it, the edition lacks it' },
}

export const unitKindWords: WordsOf<UnitKind> = {
  centre: { zh: '市级热线中心', en: 'City centre' },
  'district-centre': { zh: '区级热线分中心', en: 'District centre' },
  street: { zh: '街道、乡镇', en: 'Street or town' },
  community: { zh: '社区、村', en: 'Community' },
  'district-department': { zh: '区级部门', en: 'District department' },
  'city-bureau': { zh: '市级部门', en: 'City bureau' },
  utility: { zh: '公共服务企业', en: 'Utility' },
}

export const subjectWords: Readonly<Record<string, Words>> = {
  places: { zh: '地点', en: 'Places' },
  lines: { zh: '条线', en: 'Lines of business' },
  units: { zh: '单位', en: 'Units' },
  categories: { zh: '分类', en: 'Categories' },
  rulebook_editions: { zh: '规则版本', en: 'Editions of the rules' },
  models: { zh: '识别模型', en: 'Models that read demands' },
  catalogue_editions: { zh: '派单目录版本', en: 'Editions of the catalogue' },
  catalogue_lines: { zh: '派单目录条目', en: 'Lines of the catalogue' },
  word_editions: { zh: '词语版本', en: 'Editions of the words' },
  words: { zh: '词语', en: 'Words listened for' },
  synonyms: { zh: '同义词', en: 'Synonyms' },
  place_aliases: { zh: '地点别名', en: 'Other names of places' },
  articles: { zh: '知识条目', en: 'Articles' },
  indicator_editions: { zh: '指标版本', en: 'Editions of the indicators' },
  staff_numbers: { zh: '单位人数', en: 'People of units' },
  integrity_leads: { zh: '诚信线索', en: 'Integrity leads' },
  appraisal_periods: { zh: '考核期关闭', en: 'Closings of appraisal periods' },
  appraisal_period_reopenings: { zh: '考核期重新开放', en: 'Reopenings of appraisal periods' },
  'city-files': { zh: '城市数据导入', en: 'City data imported' },
}

/** Why the catalogue names no unit. */
export const gapWords: Readonly<Record<string, Words>> = {
  'no-line': { zh: '目录没有条目涉及此事', en: 'No line of the catalogue is about this' },
  'equal-lines': {
    zh: '两条同样具体的条目相争，目录有误',
    en: 'Two equally narrow lines contend: a fault of the catalogue',
  },
  'no-unit': { zh: '没有这样的单位', en: 'There is no such unit' },
  'several-units': { zh: '有多个这样的单位', en: 'There are several such units' },
  'unit-closed': { zh: '单位已撤并', en: 'The unit is closed' },
  'returned-by-that-unit': { zh: '该单位已退单', en: 'That unit returned it' },
  'unknown-level': { zh: '规则版本没有该等级', en: 'The edition does not know the level' },
  'unknown-sign-limit': { zh: '规则版本没有该签收时限', en: 'The edition does not know the sign-for limit' },
}

export const governWords = dictionary(
  {
    edition: '版本',
    from: '生效时间',
    basis: '依据',
    field: '字段',
    before: '原为',
    after: '改为',
    none: '—',
    more: '加载更多',
    search: '搜索',
    name: '名称',
    code: '编码',
    level: '等级',
    line: '条线',
    place: '地点',
    category: '分类',
    kind: '诉求类型',
    lead: '主办',
    supports: '协办',
    all: '全部',
    clear: '清空条件',
  },
  {
    edition: 'Edition',
    from: 'In force from',
    basis: 'Basis',
    field: 'Field',
    before: 'Was',
    after: 'Is',
    none: '—',
    more: 'Load more',
    search: 'Search',
    name: 'Name',
    code: 'Code',
    level: 'Level',
    line: 'Line',
    place: 'Place',
    category: 'Category',
    kind: 'Kind',
    lead: 'Lead',
    supports: 'Supports',
    all: 'All',
    clear: 'Clear',
  },
)
