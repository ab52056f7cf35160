import { kindWords, roleWords } from '#desk/demand-words.ts'
import type { Names } from '#desk/names.ts'
import type { FactReasons, FactSentences, StageWeb } from '#desk/stage-web.ts'
import { listed } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { deciders, modelReaders, textReaders } from '../audiences.ts'
import type { ClassifyFact, Suggested } from '../events.ts'
import { classifyAction } from './classify-action.ts'
import { linkAction, unlinkAction } from './link-actions.ts'
import { repeatSentences, repeatSources } from './repeat-words.ts'

const group = { zh: '分类', en: 'Classify' }

const factSentences: FactSentences<ClassifyFact> = {
  TicketClassified: ({ kind, category, level, place, decidedBy, takenFrom }, names) => ({
    zh: `${takenFrom === undefined ? '' : '随母单'}${decidedBy === undefined ? '' : `模型 ${decidedBy} 自动`}定为${kindWords[kind].zh}：${names.category(category).zh}，${names.place(place)}，${names.level(level).zh}`,
    en: `Classified${takenFrom === undefined ? '' : ' like its parent'}${decidedBy === undefined ? '' : ` by model ${decidedBy}`} as ${kindWords[kind].en}: ${names.category(category).en}, ${names.place(place)}, ${names.level(level).en}`,
  }),
  ...repeatSentences,
  WordsNoticed: ({ words, raiseTo, notify }, names) => ({
    zh: `文中有${quotedZh(words)}${raiseTo === undefined ? '' : `，等级提到${names.level(raiseTo).zh}`}${notify.length === 0 ? '' : `，告知${notify.map((role) => roleWords[role].zh).join('、')}`}`,
    en: `It says ${words.join(', ')}${raiseTo === undefined ? '' : `: raised to ${names.level(raiseTo).en}`}${notify.length === 0 ? '' : `; told: ${notify.map((role) => roleWords[role].en).join(', ')}`}`,
  }),
}

const factReasons: FactReasons<ClassifyFact> = {
  ...repeatSources,
  WordsNoticed: ({ edition, words }) => ({
    rule: 'CLASSIFY-04',
    edition,
    inputs: [{ name: { zh: '依据的词', en: 'Because of' }, value: words.join('、') }],
  }),
  TicketClassified: ({ edition, suggested, sensitiveWords, raised, decidedBy, takenFrom }, names) => ({
    rule: ruleOf({ decidedBy, takenFrom }),
    edition,
    inputs: [
      ...(suggested === undefined ? [] : whyProposed(suggested, names)),
      ...(sensitiveWords.length === 0
        ? []
        : [{ name: { zh: '敏感词', en: 'Sensitive words' }, value: listed(sensitiveWords) }]),
      ...(raised === undefined
        ? []
        : [
            {
              name: { zh: '字词要求的等级（CLASSIFY-04）', en: 'Level the words ask for (CLASSIFY-04)' },
              value: levelAsked(names.level(raised.to), raised.because),
            },
          ]),
    ],
  }),
}

/** A child takes it over, a model decides, or a person. */
function ruleOf({
  decidedBy,
  takenFrom,
}: {
  readonly decidedBy?: string | undefined
  readonly takenFrom?: string | undefined
}) {
  if (takenFrom !== undefined) return 'DISPATCH-08'
  return decidedBy === undefined ? 'CLASSIFY-01' : 'CLASSIFY-02'
}

function levelAsked(level: Words, because: readonly string[]): Words {
  const words = listed(because)
  return { zh: `${level.zh}：${words.zh}`, en: `${level.en}: ${words.en}` }
}

function withMore({ zh, en }: Words, more: string): Words {
  return { zh: zh + more, en: en + more }
}

function quotedZh(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('')
}

/** What was proposed, by whom and how certainly; facts of before models were learnt are the lexicon's. */
function whyProposed({ category, because, probability, by = 'lexicon' }: Suggested, names: Names) {
  const certain = probability === undefined ? '' : ` ${Math.floor(probability * 100)} %`
  return [
    {
      name:
        by === 'lexicon'
          ? { zh: '词典建议', en: 'The lexicon proposed' }
          : { zh: `模型 ${by} 建议`, en: `Model ${by} proposed` },
      value: withMore(names.category(category), certain),
    },
    { name: { zh: '依据的词', en: 'Because of' }, value: listed(because) },
  ]
}

/** Classify, as the browser sees it. */
export const classifyWeb: StageWeb = {
  name: 'classify',
  title: group,
  pages: [
    {
      path: '/classify/desk',
      title: { zh: '分类工作台', en: 'Classification desk' },
      menu: { group, order: 1, count: '/api/classify/desk-count' },
      roles: deciders,
      load: async () => ({ Page: (await import('./desk-page.tsx')).DeskPage }),
    },
    {
      path: '/classify/judged',
      title: { zh: '分类记录', en: 'Classifications' },
      menu: { group, order: 2 },
      roles: modelReaders,
      load: async () => ({ Page: (await import('./judged-page.tsx')).JudgedPage }),
    },
    {
      path: '/classify/evaluation',
      title: { zh: '识别评测', en: 'Evaluation of reading' },
      menu: { group, order: 3 },
      roles: modelReaders,
      load: async () => ({ Page: (await import('./evaluation/evaluation-page.tsx')).EvaluationPage }),
    },
    {
      path: '/classify/reading',
      title: { zh: '读一段话', en: 'Read a text' },
      menu: { group, order: 2 },
      roles: textReaders,
      load: async () => ({ Page: (await import('./reading/reading-page.tsx')).ReadingPage }),
    },
  ],
  factSentences,
  factReasons,
  ticketActions: [classifyAction, linkAction, unlinkAction],
  ticketPanels: [
    {
      title: { zh: '重复诉求', en: 'Repeats' },
      wants: (facts) => facts.some(({ fact: { type } }) => type === 'TicketLinked' || type === 'RepeatJoined'),
      load: async () => ({ Panel: (await import('./repeats-panel.tsx')).RepeatsPanel }),
    },
    {
      title: { zh: '识读', en: 'Reading' },
      roles: textReaders,
      wants: () => true,
      load: async () => ({ Panel: (await import('./reading/reading-panel.tsx')).ReadingPanel }),
    },
  ],
}
