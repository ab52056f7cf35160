import { existsSync } from 'node:fs'
import chromiumInNpm from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const debian = '/usr/bin/chromium'

/** A real Chromium: Debian's where it is installed, else the one that comes inside an npm package. Close it after use. */
export async function openBrowser(): Promise<Browser> {
  if (existsSync(debian)) return chromium.launch({ executablePath: debian, args: ['--no-sandbox'] })
  const executablePath = await chromiumInNpm.executablePath()
  return chromium.launch({ executablePath, args: [...chromiumInNpm.args, '--no-sandbox'] })
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
