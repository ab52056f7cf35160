import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '../cast/people.ts'
import { png } from '../cast/upload.ts'
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

/** What a community worker sees on the way is written down without a network, with a photo. */
async function writeReport(page: Page, text: string): Promise<void> {
  await page.getByLabel('发现了什么').fill(text)
  await page.getByLabel('具体位置').fill('3号楼前')
  await page.locator('input[type=file]').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: png })
  await page.getByText('现场.png').waitFor()
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.getByRole('listitem').filter({ hasText: text }).getByText('待发送').waitFor()
}

test('what is reported without a network waits on the phone and is sent once there is one, each exactly once [HANDLE-15]', async () => {
  const { page } = await openPage(browser, city.url, 'phone')
  const phone = page.context()
  await city.openAs(page, cast.yongan, '/handle/field')
  await page.getByText('本页没有网络也能打开').waitFor()

  await phone.setOffline(true)
  await page.reload()
  await page.getByText('没有网络，先存在手机上').waitFor()
  await writeReport(page, '3号楼前井盖破损')
  await writeReport(page, '楼道堆放杂物')
  await page.getByLabel('发现了什么').fill('写到一半')
  await page.screenshot({ path: `${pictures}field-offline.png` })
  await page.reload()
  await page.getByText('待发送', { exact: true }).nth(1).waitFor()
  expect(await page.getByLabel('发现了什么').inputValue()).toBe('写到一半')

  // The first answer is lost on its way back: the ticket is there, and the phone does not know.
  await phone.route('**/api/reports', (route) => route.fetch().then(() => route.abort()), { times: 1 })
  await phone.setOffline(false)
  await page.getByText('已上报').first().waitFor({ timeout: 60_000 })
  await page.reload()
  await page.getByText('已上报').nth(1).waitFor({ timeout: 60_000 })
  await page.screenshot({ path: `${pictures}field-online.png` })
  const { rows } = await (await page.request.get('/api/tickets?limit=200')).json()
  expect(rows.filter(({ channel }: { channel: string }) => channel === 'grid')).toHaveLength(2)
}, 180_000)

test('a street hands on at its desk, its community answers from a phone that loses its network, and the street reads it [HANDLE-09]', async () => {
  const { page, problems } = await openPage(browser, city.url, 'desk')
  const show = (name: string) => page.screenshot({ path: `${pictures}${name}.png` })
  await takeTheCall(page, show)
  await city.openAs(page, cast.jianwai, '/handle/inbox')
  const link = page.getByRole('link', { name: /\d{6}-\d{6}/ }).first()
  await link.click()
  await page.getByText('诉求内容').waitFor()
  await act(page, { name: '签收', submit: '确认签收' })
  await page.getByRole('button', { name: '委派社区', exact: true }).last().click()
  await page.getByLabel('请选择社区').fill('永安里')
  await page.getByText('永安里东社区居委会').last().click()
  await page.getByLabel('委派事项').fill('请入户测温并拍照')
  await show('delegation-form')
  await page.getByRole('button', { name: '委派', exact: true }).click()
  const panel = page.locator('.panel').filter({ hasText: '请入户测温并拍照' }).last()
  await panel.waitFor()

  const phone = await openPage(browser, city.url, 'phone')
  await city.openAs(phone.page, cast.yongan, '/handle/delegations')
  await phone.page.getByText('我住在永安里东社区3号楼').first().click()
  const answer = phone.page.getByLabel('核实和处理情况')
  const open = () => phone.page.getByRole('button', { name: '答复街道', exact: true }).last().click()
  await open()
  await answer.fill('入户测温十三度，阀门未开')
  // The phone puts the page away: what was written is there when it is opened again.
  await phone.page.reload()
  await open()
  expect(await answer.inputValue()).toBe('入户测温十三度，阀门未开')
  await phone.page.context().setOffline(true)
  await phone.page.getByRole('button', { name: '提交答复', exact: true }).click()
  await phone.page.getByText('联网后自动提交').waitFor()
  await phone.page.screenshot({ path: `${pictures}delegation-offline.png` })
  await phone.page.context().setOffline(false)
  await page.getByText('入户测温十三度').first().waitFor()
  await show('delegation-answered')
  const unexpected = phone.problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))
  expect([...problems, ...unexpected]).toEqual([])
}, 180_000)

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
