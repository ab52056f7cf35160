import type { Words } from '#foundations/rulebook/api.ts'
import type { Training } from '../../model-api.ts'

export const stepWords: Readonly<Record<Training['step'], Words>> = {
  waiting: { zh: '等待后台开始训练…', en: 'Waiting for the worker…' },
  reading: { zh: '正在读取人工分类…', en: 'Reading what people classified…' },
  learning: { zh: '正在学习…', en: 'Learning…' },
  judging: { zh: '正在留出的分类上比对…', en: 'Judging on what was held back…' },
  ended: { zh: '已结束', en: 'Ended' },
}

/** What came of a training. */
export function outcomeWords(outcome: NonNullable<Training['outcome']>, edition: string): Words {
  const all: Readonly<Record<typeof outcome, Words>> = {
    'in-force': { zh: `模型 ${edition} 优于此前，已生效`, en: `model ${edition} was better and is in force` },
    refused: {
      zh: `模型 ${edition} 未明显优于现行，未启用`,
      en: `model ${edition} was not clearly better and was refused`,
    },
    'too-few': { zh: '人工分类还不够，没有训练', en: 'too few classifications by people; nothing was trained' },
    'nothing-new': { zh: '没有新的人工分类，没有训练', en: 'no new classifications; nothing was trained' },
    failed: { zh: '没有完成，下次重新开始', en: 'it did not come to its end; the next one begins anew' },
  }
  return all[outcome]
}
