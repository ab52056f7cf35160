import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '../cast/people.ts'
import { openBrowser, openPage } from './browser.ts'
import { type ServedCity, serveCity } from './served-city.ts'

const pictures = fileURLToPath(new URL('../../.types/pictures/', import.meta.url))
let city: ServedCity
let browser: Browser
beforeAll(async () => {
  await mkdir(pictures, { recursive: true })
  ;[city, browser] = await Promise.all([serveCity(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await city.close()
})

test('an address that may mean two places is asked about, and a key answers [CLASSIFY-02]', async () => {
  const { page } = await openPage(browser, city.url, 'desk')
  await city.openAs(page, cast.operator, '/intake/desk')
  await page.getByPlaceholder(/按来电人所说记录/).fill('家里暖气冰凉，我要投诉')
  await page.getByPlaceholder(/详细地址/).fill('建外街道和朝外街道之间')
  await page.getByText('是哪一个？').waitFor()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}which-place-${width}.png`, fullPage: true })
  }
  const second = await page.getByRole('button', { name: /Alt\+2/ }).textContent()
  await page.keyboard.press('Alt+2')
  await page.getByText('是哪一个？').waitFor({ state: 'detached' })
  expect(second).toMatch(/朝外街道 47 %/)
  expect(await page.locator('.matter-choice', { has: page.locator('#matter-place') }).textContent()).toContain('已选定')
})
