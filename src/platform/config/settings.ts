import { fileURLToPath } from 'node:url'
import { type AskingSettings, askingSettings } from './asking-settings.ts'
import { type AssistSettings, assistSettings } from './assist-settings.ts'
import {
  databaseUrl,
  key,
  keyRecipe,
  number,
  oneOf,
  onOff,
  proxies,
  type Reading,
  text,
  Unreadable,
  wholeNumber,
} from './reading.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** What may be set, by the name the code uses. A folder is as written; an absent text means there is none. */
export type Settings = {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly poolSize: number
  readonly dataFolder: string
  readonly cityFolder: string
  readonly demo: boolean
  /** Chooses the demo city's history: the same seed tells the same story. */
  readonly demoSeed: number
  /** How fast the demo city goes on living: 1 as a real one of its size, 0 not at all. */
  readonly demoTempo: number
  readonly key: Buffer | undefined
  readonly secureCookies: boolean
  readonly trustProxy: boolean | string
  /** Bytes. */
  readonly bodyLimit: number
  /** Bytes. */
  readonly fileLimit: number
  readonly logLevel: (typeof logLevels)[number]
} & AssistSettings &
  AskingSettings

export type Setting<Value> = {
  readonly variable: string
  readonly read: Reading<Value>
  /** What holds when the variable is absent or empty. */
  readonly otherwise: string | ((environment: Environment) => string | undefined)
  /** How `.env.example` and `--help` write a default that depends on others. */
  readonly shown?: string
  readonly about: { readonly zh: string; readonly en: string }
}

/** Of this installation, from whatever folder it is started. */
const shippedCity = fileURLToPath(new URL('../../../city/beijing', import.meta.url))

const hasServer = (environment: Environment) => Boolean(environment.DATABASE_URL)
const isDemo = (environment: Environment) =>
  (environment.JIESU_DEMO || (hasServer(environment) ? 'off' : 'on')) === 'on'

function demandKey(environment: Environment): undefined {
  if (hasServer(environment) && !isDemo(environment))
    throw new Unreadable(`is missing; make one with "${keyRecipe}", and keep it apart from the database's backups`)
}

/** Everything that can be set: the one source of what is read, of `.env.example` and of `--help`. */
export const settings: { readonly [Name in keyof Settings]: Setting<Settings[Name]> } = {
  port: {
    variable: 'PORT',
    read: wholeNumber(0, 65_535),
    otherwise: '12345',
    about: { zh: '网页与接口的端口', en: 'Port of the web pages and the API; 0 takes any free one' },
  },
  host: {
    variable: 'HOST',
    read: text,
    otherwise: 'localhost',
    about: {
      zh: '监听地址；localhost 只接受本机访问，对外服务请放在反向代理之后，容器内写 0.0.0.0',
      en: 'Address listened on; localhost is this machine alone: put a reverse proxy before it, or 0.0.0.0 in a container',
    },
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    read: databaseUrl,
    otherwise: () => undefined,
    shown: '',
    about: {
      zh: 'PostgreSQL（15 或更新）的地址；不写则使用内置数据库',
      en: 'A PostgreSQL server (15 or newer); without it the embedded one is used',
    },
  },
  poolSize: {
    variable: 'DATABASE_POOL',
    read: wholeNumber(2, 200),
    otherwise: '10',
    about: { zh: '每个进程的数据库连接数', en: 'Database connections of each process' },
  },
  dataFolder: {
    variable: 'JIESU_DATA',
    read: text,
    otherwise: '.jiesu',
    about: {
      zh: '数据目录：附件、内置数据库、演示密钥',
      en: 'Folder of what is kept: files, the embedded database, the key made for it',
    },
  },
  demo: {
    variable: 'JIESU_DEMO',
    read: onOff,
    otherwise: (environment) => (isDemo(environment) ? 'on' : 'off'),
    shown: 'on',
    about: {
      zh: '演示城市；没有 DATABASE_URL 时缺省为 on，有则为 off',
      en: 'The demo city; on unless DATABASE_URL is set',
    },
  },
  demoSeed: {
    variable: 'JIESU_DEMO_SEED',
    read: wholeNumber(0, 4_294_967_295),
    otherwise: '12345',
    about: { zh: '演示城市的随机种子，相同则历史相同', en: "Seed of the demo city's history" },
  },
  demoTempo: {
    variable: 'JIESU_DEMO_TEMPO',
    read: number(0, 1_000),
    otherwise: '1',
    about: {
      zh: '演示城市继续生活的快慢；0 为停止',
      en: 'How fast the demo city goes on living; 0 stops it',
    },
  },
  cityFolder: {
    variable: 'JIESU_CITY',
    read: text,
    otherwise: () => shippedCity,
    shown: 'city/beijing',
    about: {
      zh: '城市数据目录：地点、单位、分类、派单目录、规则',
      en: "Folder of the city's data: places, units, categories, catalogue, rules",
    },
  },
  key: {
    variable: 'JIESU_KEY',
    read: key,
    otherwise: demandKey,
    shown: '',
    about: {
      zh: `个人信息主密钥（32 字节 base64）；正式安装必填，演示与内置数据库自动生成于数据目录。生成：${keyRecipe}`,
      en: 'Master key of personal data, 32 bytes in base64; a server install must set it, otherwise it is made in the data folder',
    },
  },
  secureCookies: {
    variable: 'JIESU_SECURE_COOKIES',
    read: onOff,
    otherwise: (environment) => (isDemo(environment) ? 'off' : 'on'),
    shown: 'off',
    about: {
      zh: '会话 Cookie 只经 HTTPS 传送；演示缺省 off，正式安装缺省 on',
      en: 'Session cookies travel over HTTPS only; off in a demo, on otherwise',
    },
  },
  trustProxy: {
    variable: 'JIESU_TRUST_PROXY',
    read: proxies,
    otherwise: 'off',
    about: {
      zh: '是否相信反向代理给出的来访地址：on、off 或代理的网段，如 10.0.0.0/8',
      en: "Whether a reverse proxy is believed about visitors' addresses: on, off, or the proxies' networks such as 10.0.0.0/8",
    },
  },
  bodyLimit: {
    variable: 'JIESU_BODY_LIMIT',
    read: wholeNumber(1_024, 1_073_741_824),
    otherwise: '2097152',
    about: { zh: '请求正文上限（字节），不含附件', en: 'Largest request body in bytes, files apart' },
  },
  fileLimit: {
    variable: 'JIESU_FILE_LIMIT',
    read: wholeNumber(1_024, 10_737_418_240),
    otherwise: '20971520',
    about: {
      zh: '单个附件上限（字节）；规则版本可以规定得更小',
      en: 'Largest file in bytes; the edition of rules may allow less',
    },
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    read: oneOf(logLevels),
    otherwise: 'info',
    about: { zh: `日志级别：${logLevels.join('、')}`, en: `Log level: ${logLevels.join(', ')}` },
  },
  ...assistSettings,
  ...askingSettings,
}
