import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromiumInNpm, { inflate } from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const debian = '/usr/bin/chromium'
/** The flags the npm package recommends put all pages into one process, where a second one hangs. */
const args = ['--no-sandbox', '--disable-gpu']

/** A real Chromium: Debian's where it is installed, else the one that comes inside an npm package. Close it after use. */
export async function openBrowser(): Promise<Browser> {
  if (existsSync(debian)) return chromium.launch({ executablePath: debian, args })
  const executablePath = await chromiumInNpm.executablePath()
  return chromium
    .launch({ executablePath, args })
    .catch(async () => chromium.launch({ executablePath, args, env: await withOwnLibraries() }))
}

/** The environment of a machine that lacks the system libraries a browser needs: the npm package brings those too. */
async function withOwnLibraries(): Promise<Record<string, string>> {
  const index = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  await inflate(join(index, '../../bin/al2023.tar.br'))
  const folder = (name: string) => join(tmpdir(), name)
  return { HOME: tmpdir(), FONTCONFIG_PATH: folder('fonts'), LD_LIBRARY_PATH: folder('al2023/lib') }
}

/** The two screens every page is looked at on. */
export const screens = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>

export type OpenPage = {
  readonly page: Page
  /** What the page threw or wrote to its console as an error, so far; answers of 4xx are the page's own business. */
  readonly problems: readonly string[]
}

/** A page of its own session, in Chinese and on the city's time. */
export async function openPage(browser: Browser, baseURL: string, screen: keyof typeof screens): Promise<OpenPage> {
  const context = await browser.newContext({
    ...screens[screen],
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text())
  })
  return { page, problems }
}
