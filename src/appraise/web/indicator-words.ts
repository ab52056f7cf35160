import { dictionary } from '#desk/words.ts'
import type { courseSteps, Dimension, Grain } from '#foundations/indicators/grains.ts'
import type { Words } from '#foundations/rulebook/api.ts'

export const dimensionWords: Readonly<Record<Dimension, Words>> = {
  unit: { zh: '单位', en: 'Unit' },
  district: { zh: '区', en: 'District' },
  street: { zh: '街道（乡镇）', en: 'Street' },
  topic: { zh: '大类', en: 'Topic' },
  category: { zh: '分类', en: 'Category' },
  tag: { zh: '七有五性', en: 'Tag' },
  level: { zh: '等级', en: 'Level' },
  kind: { zh: '诉求类型', en: 'Kind' },
  channel: { zh: '渠道', en: 'Channel' },
  requester: { zh: '诉求人', en: 'Requester' },
  step: { zh: '环节', en: 'Step' },
  day: { zh: '日', en: 'Day' },
  week: { zh: '周', en: 'Week' },
  month: { zh: '月', en: 'Month' },
}

export const grainWords: Readonly<Record<Grain, { readonly title: Words; readonly cases: Words }>> = {
  ticket: { title: { zh: '按诉求', en: 'Of demands' }, cases: { zh: '件', en: 'demands' } },
  step: { title: { zh: '按环节', en: 'Of steps' }, cases: { zh: '次', en: 'steps' } },
  'unit-day': { title: { zh: '按单位与日', en: 'Of unit-days' }, cases: { zh: '单位日', en: 'unit-days' } },
}

export const stepWords: Readonly<Record<(typeof courseSteps)[number], Words>> = {
  classify: { zh: '待分类', en: 'To classify' },
  dispatch: { zh: '待派单', en: 'To dispatch' },
  linked: { zh: '并入同类件', en: 'Linked to another' },
  children: { zh: '等待子单', en: 'Waits for its parts' },
  sign: { zh: '待签收', en: 'To sign for' },
  contact: { zh: '待联系', en: 'To contact' },
  resolve: { zh: '办理中', en: 'To resolve' },
  'call-back': { zh: '待回访', en: 'To call back' },
}

/** Where nothing was counted, and where nothing is defined. */
export const noFigures: Words = {
  zh: '这段时间没有可统计的工单。换一段时间，或放宽单位和地点。',
  en: 'Nothing to count in these days. Choose others, or a wider unit and place.',
}
export const noIndicators: Words = {
  zh: '这座城市还没有定义指标。管理员可在城市数据的 indicators.json 中定义。',
  en: 'The city has no indicators yet. An administrator defines them in indicators.json of its data.',
}

/** The texts of the pages of indicators and of the index. */
export const indicatorTexts = dictionary(
  {
    title: '指标',
    hint: '指标由城市数据定义；每个数只计您看得到的工单',
    choose: '选择指标',
    by: '分组',
    from: '起',
    to: '止',
    unit: '只看单位',
    place: '只看地点',
    figure: '数值',
    of: '统计对象',
    all: '合计',
    few: '样本不足',
    unknown: '未知',
    hours: '小时',
    tickets: '明细',
    edition: (name: string, least: number) => `指标版本 ${name} · 少于 ${least} 件不出比率`,
    cut: '分组过多，只显示前 5000 个；请缩小范围。',
    lowest: (shown: number, all: number) => `图中为数值最低的 ${shown} 个，共 ${all} 个`,
    greatest: (shown: number, all: number) => `图中为数值最高的 ${shown} 个，共 ${all} 个`,
    index: '七有五性指数',
    area: '地区',
    district: '各区',
    street: '各街道',
    value: '指数',
    tags: (counted: number, all: number) => `${counted}/${all} 项`,
    cellHint: '百分制；格下为有效回访数',
    parts: '构成',
    find: '查找地区',
  },
  {
    title: 'Indicators',
    hint: "Defined by the city's data; every figure counts only tickets you may see",
    choose: 'Choose an indicator',
    by: 'By',
    from: 'From',
    to: 'To',
    unit: 'One unit alone',
    place: 'One place alone',
    figure: 'Figure',
    of: 'Counted of',
    all: 'All',
    few: 'too few',
    unknown: 'not known',
    hours: 'hours',
    tickets: 'Tickets',
    edition: (name: string, least: number) => `Edition ${name} · no share of fewer than ${least}`,
    cut: 'Too many groups: the first 5,000 are shown. Narrow it down.',
    lowest: (shown: number, all: number) => `The ${shown} lowest of ${all} are drawn`,
    greatest: (shown: number, all: number) => `The ${shown} highest of ${all} are drawn`,
    index: 'Index of haves and natures',
    area: 'Area',
    district: 'Districts',
    street: 'Streets',
    value: 'Index',
    tags: (counted: number, all: number) => `${counted} of ${all} tags`,
    cellHint: 'Out of 100; below it the valid call-backs',
    parts: 'Made of',
    find: 'Find an area',
  },
)
