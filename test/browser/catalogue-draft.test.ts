import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { doors } from '../../src/stages.ts'
import { places } from '../cast/city.ts'
import { datedCity } from '../cast/dated-city.ts'
import { cast } from '../cast/people.ts'
import { coldDemand } from '../cast/story.ts'
import { openPageAs, pictures, send, servedStage } from './acting.ts'
import { openPage, screens } from './browser.ts'

const unit = unitCode('centre-11')
const [dispatcher, administrator]: readonly [Actor, Actor] = [
  { ...cast.dispatcher, unit },
  { ...cast.administrator, unit },
]
let dated: Awaited<ReturnType<typeof datedCity>>
const { city, browser } = servedStage(async (scratch) => {
  dated = await datedCity(scratch, doors)
  return dated.parts
})
afterAll(() => dated.close())

/** The page on both screens, kept beside the tests and too wide on neither. */
async function look(page: Page, name: string): Promise<void> {
  for (const [screen, { viewport }] of Object.entries(screens)) {
    await page.setViewportSize(viewport)
    await page.screenshot({ path: `${pictures}${name}-${screen}.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
  }
  await page.setViewportSize(screens.desk.viewport)
}

/** Chooses what a picker of the line's form offers under these words. */
async function choose(page: Page, name: string, words: string): Promise<void> {
  const field = page.locator(`#line_${name}`)
  await field.click()
  await field.fill(words)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click()
}

const cold = { kind: 'complaint', category: 'heat.indoor.too-cold', level: '24h', place: places.jianwai }

test('a draft is begun, mended, tried and, by another person, approved [DISPATCH-04, GOVERN-03]', async () => {
  const { page, problems } = await openPage(browser(), city().url, 'desk')
  await openPageAs(city(), page, dispatcher, '/dispatch/catalogue')
  const { ticket } = await send(page, '/api/tickets', coldDemand)
  await send(page, `/api/tickets/${ticket}/classifications`, cold)
  await page.getByLabel('版本名称').fill('2026-12')
  await page.getByLabel('生效时间').fill('2026-11-24T10:00')
  await page.getByLabel('依据').fill('会议纪要')
  await page.getByRole('button', { name: '开始拟定' }).click()
  await page.getByRole('heading', { name: '派单目录草案 2026-12' }).waitFor()
  await look(page, 'catalogue-draft')

  await page.getByRole('button', { name: '添加条目' }).click()
  await page.getByLabel('编号', { exact: true }).fill('N-1')
  await page.getByLabel('分类', { exact: true }).fill('heat.*')
  await choose(page, 'lead', '所在街乡镇')
  await page.getByLabel('依据', { exact: true }).last().fill('属地首接')
  await page.getByRole('button', { name: '保存' }).last().click()
  await page.getByText('2 处须改正').waitFor()
  await look(page, 'catalogue-faults')

  await page.getByRole('row', { name: /N-1/ }).getByRole('button', { name: '修改' }).click()
  await choose(page, 'kind', '投诉')
  await page.getByRole('button', { name: '保存' }).last().click()
  await page.getByText('条目没有问题').waitFor()
  await page.getByRole('button', { name: '试算', exact: true }).click()
  await page.getByText('1 件中有 1 件将改派').waitFor()
  await look(page, 'catalogue-dry-run')

  await openPageAs(city(), page, administrator, '/dispatch/catalogue/draft?edition=2026-12')
  await page.getByRole('button', { name: '批准并定时生效' }).click()
  await page.getByText('待生效').waitFor()
  await look(page, 'catalogue-editions')
  expect(problems).toEqual([])
})
