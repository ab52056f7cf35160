import { kindWords } from '#desk/demand-words.ts'
import type { FactReasons, FactSentences, StageWeb } from '#desk/stage-web.ts'
import { deciders } from '../audiences.ts'
import type { ClassifyFact } from '../events.ts'
import { classifyAction } from './classify-action.ts'

const group = { zh: '分类', en: 'Classify' }

const factSentences: FactSentences<ClassifyFact> = {
  TicketClassified: ({ kind, category, level, place }, names) => ({
    zh: `定为${kindWords[kind].zh}：${names.category(category).zh}，${names.place(place)}，${names.level(level).zh}`,
    en: `Classified as ${kindWords[kind].en}: ${names.category(category).en}, ${names.place(place)}, ${names.level(level).en}`,
  }),
}

const factReasons: FactReasons<ClassifyFact> = {
  TicketClassified: ({ edition, suggested, sensitiveWords }, names) => ({
    rule: 'CLASSIFY-01',
    edition,
    inputs: [
      ...(suggested === undefined
        ? []
        : [
            { name: { zh: '词典建议', en: 'The lexicon proposed' }, value: names.category(suggested.category).zh },
            { name: { zh: '依据的词', en: 'Because of' }, value: suggested.because.join('、') },
          ]),
      ...(sensitiveWords.length === 0
        ? []
        : [{ name: { zh: '敏感词', en: 'Sensitive words' }, value: sensitiveWords.join('、') }]),
    ],
  }),
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
  ],
  factSentences,
  factReasons,
  ticketActions: [classifyAction],
}
