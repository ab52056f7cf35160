import { type Reading, text, Unreadable, wholeNumber } from './reading.ts'

/** What may be set about the language model; without a url there is none. */
export type AssistSettings = {
  readonly assistUrl: string | undefined
  readonly assistKey: string | undefined
  readonly assistModel: string
  /** Seconds. */
  readonly assistTimeout: number
  readonly assistDailyRequests: number
  readonly assistMonthlyTokens: number
}

/** An http address without a query, its last stroke left off; the sentence does not repeat it. */
const endpoint: Reading<string> = (text) => {
  const url = URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === '') return text.replace(/\/$/, '')
  throw new Unreadable('must look like https://host/v1')
}

const none = () => undefined

/** The settings of the language model: off until its url is set. [CLASSIFY-06] */
export const assistSettings = {
  assistUrl: {
    variable: 'JIESU_ASSIST_URL',
    read: endpoint,
    otherwise: none,
    shown: '',
    about: {
      zh: '大语言模型接口（OpenAI 兼容，如 https://host/v1）；不写则关闭',
      en: 'An OpenAI-compatible language model such as https://host/v1; off without it',
    },
  },
  assistKey: {
    variable: 'JIESU_ASSIST_KEY',
    read: text,
    otherwise: none,
    shown: '',
    about: { zh: '该接口的密钥', en: 'Its key' },
  },
  assistModel: {
    variable: 'JIESU_ASSIST_MODEL',
    read: text,
    otherwise: 'default',
    about: { zh: '该接口的模型名', en: 'The name of the model asked' },
  },
  assistTimeout: {
    variable: 'JIESU_ASSIST_TIMEOUT',
    read: wholeNumber(1, 120),
    otherwise: '20',
    about: { zh: '等待其回答的秒数', en: 'Seconds its answer is waited for' },
  },
  assistDailyRequests: {
    variable: 'JIESU_ASSIST_DAILY_REQUESTS',
    read: wholeNumber(0, 1_000_000),
    otherwise: '500',
    about: { zh: '每日调用次数上限', en: 'Requests a day at most' },
  },
  assistMonthlyTokens: {
    variable: 'JIESU_ASSIST_MONTHLY_TOKENS',
    read: wholeNumber(0, 2_000_000_000),
    otherwise: '5000000',
    about: { zh: '每月 token 用量上限', en: 'Tokens a month at most' },
  },
} as const
