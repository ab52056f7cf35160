import { dictionary } from '#desk/words.ts'

/** The texts of the page of classes. */
export const classTexts = dictionary(
  {
    title: '分类与提升清单',
    hint: '先进、进步、整改、治理各类的单位，依据与数字；以及各单位要提升的率',
    class: '类别',
    all: '全部',
    why: '依据：条件与本单位数字',
    improve: '提升清单',
    against: '，总体',
    points: '分',
    published: '已公布',
    edition: (edition: string) => `规则版本 ${edition}`,
    rule: (fewest: number, gap: number) =>
      `单位归入第一个条件全部符合的类；有效回访不少于 ${fewest} 件、低于总体 ${gap} 个百分点以上且非偶然的率列入提升清单（APPRAISE-12）`,
    none: '这个考核期没有单位归入这一类，也没有要提升的率。',
  },
  {
    title: 'Classes and improvement lists',
    hint: 'Units that are advanced, improving, to be rectified or governed, with rule and figures; and the rates each is to improve',
    class: 'Class',
    all: 'all',
    why: 'Why: conditions and own figures',
    improve: 'To improve',
    against: 'against',
    points: 'points',
    published: 'Published',
    edition: (edition: string) => `rule edition ${edition}`,
    rule: (fewest: number, gap: number) =>
      `A unit is of the first class all of whose conditions hold; with ${fewest} valid call-backs or more, rates that lie ${gap} points below all, beyond chance, are to be improved (APPRAISE-12)`,
    none: 'No unit is of this class in this period, and no rate is to be improved.',
  },
)
