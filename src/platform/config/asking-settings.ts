import { type Reading, text, Unreadable } from './reading.ts'

/** What may be set about reaching requesters; without addresses nobody is sent a link and no machine calls. */
export type AskingSettings = {
  /** Where the public reaches the pages, without a stroke at the end. */
  readonly publicUrl: string | undefined
  readonly smsUrl: string | undefined
  readonly smsKey: string | undefined
  /** A gateway's address, or `simulated`. */
  readonly callerUrl: string | undefined
  readonly callerKey: string | undefined
}

/** An http address, its last stroke left off; the sentence does not repeat it. */
const address: Reading<string> = (given) => {
  const url = URL.parse(given)
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === '') return given.replace(/\/$/, '')
  throw new Unreadable('must look like https://host/path')
}

const gateway: Reading<string> = (given) => (given === 'simulated' ? given : address(given))
const none = () => undefined

/** The settings of messages to requesters and of automatic calls: off until set. [APPRAISE-07, APPRAISE-08] */
export const askingSettings = {
  publicUrl: {
    variable: 'JIESU_PUBLIC_URL',
    read: address,
    otherwise: none,
    shown: '',
    about: {
      zh: '公众访问本系统的地址（如 https://12345.example），写入评价链接；演示缺省为本机',
      en: 'Where the public reaches the pages, written into rating links; this machine in a demo',
    },
  },
  smsUrl: {
    variable: 'JIESU_SMS_URL',
    read: address,
    otherwise: none,
    shown: '',
    about: {
      zh: '短信网关：POST {id, phone, text}，2xx 为已受理；不写则不发短信，演示写入数据目录的 messages.jsonl',
      en: 'SMS gateway, sent POST {id, phone, text}; without it no message goes out, and a demo writes messages.jsonl into its data folder',
    },
  },
  smsKey: {
    variable: 'JIESU_SMS_KEY',
    read: text,
    otherwise: none,
    shown: '',
    about: { zh: '短信网关的密钥', en: 'Its key' },
  },
  callerUrl: {
    variable: 'JIESU_CALLER_URL',
    read: gateway,
    otherwise: none,
    shown: '',
    about: {
      zh: '自动外呼网关：POST {id, phone, prompts}，通话结束后答复；写 simulated 为模拟；不写则由人工拨打',
      en: 'Automatic call gateway, sent POST {id, phone, prompts} and answering when the call is over; simulated plays one; without it people call',
    },
  },
  callerKey: {
    variable: 'JIESU_CALLER_KEY',
    read: text,
    otherwise: none,
    shown: '',
    about: { zh: '自动外呼网关的密钥', en: 'Its key' },
  },
} as const
