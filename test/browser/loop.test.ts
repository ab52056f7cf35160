import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
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

const hour = 3_600_000
type Step = (page: Page, show: (name: string) => Promise<unknown>) => Promise<void>

const takeTheCall: Step = async (page, show) => {
  await city.openAs(page, cast.operator, '/intake/desk')
  await page.getByPlaceholder('来电号码').fill('13800001111')
  await page.getByPlaceholder('怎么称呼').fill('王女士')
  const said = '我住在永安里东社区3号楼，家里暖气冰凉，室温只有十三度，我要投诉'
  await page.getByPlaceholder(/按来电人所说记录/).fill(said)
  await page.getByPlaceholder(/详细地址/).fill('永安里东社区3号楼')
  await page.getByText('派单目录 C-001').waitFor()
  await show('1-operator')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已受理并派单').waitFor()
}

const doTheWork: Step = async (page, show) => {
  await city.openAs(page, cast.jianwai, '/handle/inbox')
  await page
    .getByRole('link', { name: /\d{6}-\d{6}/ })
    .first()
    .waitFor()
  await show('2-inbox')
  await page
    .getByRole('link', { name: /\d{6}-\d{6}/ })
    .first()
    .click()
  await page.getByText('诉求内容').waitFor()
  await show('3-ticket')
  await act(page, { name: '签收', submit: '确认签收' })
  const note = '已电话联系，约定下午入户测温'
  await act(page, { name: '联系诉求人', submit: '记录联系', fields: { 联系情况: note } })
  city.pass(hour)
  const fields = { 办理情况: '排气后室温升到二十度', 公开答复: '已入户排气，室温恢复到二十度，如有反复请再来电。' }
  await act(page, { name: '办结', submit: '办结', choice: '已解决', fields })
  await show('4-resolved')
  city.pass(hour)
}

const callBack: Step = async (page, show) => {
  await city.openAs(page, cast.callBack, '/appraise/call-backs')
  await page.getByText('承办单位是否与您联系').last().waitFor()
  for (const answer of ['联系了', '已解决', '基本满意'])
    await page.locator('.call-keys').getByRole('button', { name: answer }).first().click()
  await show('5-call-back')
  await page.getByRole('button', { name: /登记/ }).click()
}

test.each(['desk', 'phone'] as const)(
  'on a %s screen a person takes a demand, and the rates of its street change',
  async (screen) => {
    const { page, problems } = await openPage(browser, city.url, screen)
    const show = (name: string) => page.screenshot({ path: `${pictures}${screen}-${name}.png` })
    await takeTheCall(page, show)
    const before = await validCallBacks(page)
    await doTheWork(page, show)
    await callBack(page, show)
    await expect.poll(() => validCallBacks(page)).toBe(before + 1)
    await page.goto('/appraise/ranking')
    await page
      .getByText(`${before + 1}/${before + 1}`)
      .first()
      .waitFor()
    await show('6-ranking')
    expect(problems).toEqual([])
  },
  180_000,
)

test('an address that may mean two places is asked about, and a key answers [CLASSIFY-02]', async () => {
  const { page, problems } = await openPage(browser, city.url, 'desk')
  await city.openAs(page, cast.operator, '/intake/desk')
  await page.getByPlaceholder(/详细地址/).fill('建外街道和朝外街道之间')
  await page.getByText('是哪一个？').waitFor()
  await page.screenshot({ path: `${pictures}which-place.png` })
  await page.getByRole('button', { name: /朝外街道 47 %.*2/ }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByText('是哪一个？').waitFor({ state: 'detached' })
  expect(await page.locator('.matter').textContent()).toContain('已选定')
  expect(problems).toEqual([])
})

type Act = {
  readonly name: string
  readonly submit: string
  readonly choice?: string
  readonly fields?: Readonly<Record<string, string>>
}

/** Opens an action of the ticket page, fills its form, and gives the command. */
async function act(page: Page, { name, submit, choice, fields = {} }: Act) {
  await page.getByRole('button', { name, exact: true }).last().click()
  if (choice !== undefined) await page.getByText(choice, { exact: true }).click()
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text)
  const command = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: submit, exact: true }).last().click()
  expect((await command).status()).toBe(201)
}

/** Valid call-backs in the whole city so far, as the signed-in person is told. */
async function validCallBacks(page: Page): Promise<number> {
  const answer = await page.request.get('/api/rankings?table=streets')
  return (await answer.json()).league.pooled.full.valid
}
