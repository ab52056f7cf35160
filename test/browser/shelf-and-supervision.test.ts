import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat } from '../cast/story.ts'
import { openBrowser, openPage } from './browser.ts'
import { type ServedCity, serveCity } from './served-city.ts'

const pictures = fileURLToPath(new URL('../../.types/pictures/', import.meta.url))
const day = 86_400_000
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

async function openAs(page: Page, actor: Actor, path: string): Promise<void> {
  await city.openAs(page, actor, path)
  const signedIn = async () => (await (await page.request.get('/api/session')).json()).signedIn
  await expect.poll(signedIn, { timeout: 10_000 }).toBe(true)
}

/** Sends what the pages would send, as whoever is signed in. */
async function send(page: Page, url: string, data: object): Promise<{ ticket: string }> {
  const answer = await page.request.post(url, { data, headers: { 'sec-fetch-site': 'same-origin' } })
  expect([url, answer.status()]).toEqual([url, 201])
  return answer.json()
}

/** A demand that the catalogue gave to a street, which has called the requester. */
async function inHand(page: Page): Promise<string> {
  await openAs(page, cast.dispatcher, '/dispatch/desk')
  const { ticket } = await send(page, '/api/tickets', coldDemand)
  await send(page, `/api/tickets/${ticket}/classifications`, coldFlat)
  const isDispatched = async () =>
    (await (await page.request.get(`/api/tickets/${ticket}`)).text()).includes('TicketDispatched')
  await expect.poll(isDispatched, { timeout: 20_000 }).toBe(true)
  await openAs(page, cast.jianwai, '/handle/inbox')
  await send(page, `/api/tickets/${ticket}/signatures`, {})
  await send(page, `/api/tickets/${ticket}/contacts`, { by: 'phone', note: '已致电' })
  return ticket
}

const plan = {
  解决计划: '老旧管网整体改造，由区里统一立项，今冬先临时供暖。',
  公示摘要: '小区供热管网列入明年改造计划，今冬先临时供暖。',
  完成什么: '完成设计',
  日期: '2027-03-31',
  依据: '区老旧小区改造计划',
}

test.each(['desk', 'phone'] as const)(
  'on a %s screen a plan is asked for, approved, published, reviewed and ended [HANDLE-08]',
  async (screen) => {
    const { page, problems } = await openPage(browser, city.url, screen)
    const show = (name: string) => page.screenshot({ path: `${pictures}${screen}-shelf-${name}.png` })
    const ticket = await inHand(page)
    await page.goto(`/tickets/${ticket}`)
    await openAction(page, screen, '申请挂账')
    for (const [label, text] of Object.entries(plan)) await page.getByLabel(label).first().fill(text)
    await show('1-asking')
    await submitted(page, '申请挂账')

    await openAs(page, cast.leader, '/handle/shelf-requests')
    await page.getByText(coldDemand.text).first().click()
    await openBeside(page, screen, '审批挂账')
    await page.getByLabel('公示摘要').first().waitFor()
    await show('2-deciding')
    await submitted(page, '决定')

    await page.context().clearCookies()
    await page.goto('/portal/shelf')
    await page.getByText(plan.公示摘要).first().waitFor()
    await show('3-published')

    city.pass(10 * day)
    await openAs(page, cast.leader, '/handle/shelf')
    await page.getByText(coldDemand.text).first().click()
    await openBeside(page, screen, '复核挂账')
    await page.getByText('结束挂账，恢复办理').click()
    await page.getByLabel('复核意见').fill('管网已更换')
    await show('4-reviewing')
    await submitted(page, '记录复核')
    await page.goto(`/tickets/${ticket}`)
    await page.getByText('经复核结束挂账').waitFor()
    await show('5-back')
    expect(problems).toEqual([])
  },
  120_000,
)

test.each(['desk', 'phone'] as const)(
  'on a %s screen a leader presses, the unit answers, the notice is printed, and a verdict closes it [HANDLE-13]',
  async (screen) => {
    const { page, problems } = await openPage(browser, city.url, screen)
    const show = (name: string) => page.screenshot({ path: `${pictures}${screen}-press-${name}.png` })
    const ticket = await inHand(page)
    await openAs(page, cast.leader, `/tickets/${ticket}`)
    await openAction(page, screen, '督办 / 签办')
    await page.getByLabel('督办要求').fill('群众多次反映，请说明何时修好。')
    await show('1-pressing')
    await submitted(page, '签发督办单')

    await openAs(page, cast.jianwai, '/handle/inbox')
    await page.getByRole('link', { name: /领导督办/ }).click()
    await page.getByText(coldDemand.text).first().click()
    await openBeside(page, screen, '答复督办')
    await page.getByLabel('办理情况').fill('已约维修，明日上门。')
    await show('2-answering')
    await submitted(page, '答复')

    await openAs(page, cast.leader, '/handle/supervisions?state=answered')
    await page.getByText(coldDemand.text).first().click()
    await openBeside(page, screen, '结束督办')
    await page.getByLabel('意见').first().waitFor()
    await show('3-closing')
    await submitted(page, '结束督办')
    await page.goto(`/tickets/${ticket}`)
    await page
      .getByRole('link', { name: /督办单/ })
      .first()
      .click()
    await page.getByText(/请于 .* 前书面答复办理情况/).waitFor()
    await show('4-notice')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
    await show('5-printed')
    expect(problems).toEqual([])
  },
  120_000,
)

/** On a phone the actions stand behind the bar at the foot of the page. */
async function openAction(page: Page, screen: 'desk' | 'phone', name: string): Promise<void> {
  if (screen === 'phone')
    await page
      .locator('.action-bar')
      .getByRole('button', { name: /全部操作/ })
      .click()
  await page.getByRole('button', { name, exact: true }).last().click()
}

/** Beside a list the action stands open; on a phone the row opens the ticket's page. */
async function openBeside(page: Page, screen: 'desk' | 'phone', name: string): Promise<void> {
  if (screen === 'phone') await openAction(page, screen, name)
}

async function submitted(page: Page, name: string): Promise<void> {
  const command = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name, exact: true }).last().click()
  expect((await command).status()).toBe(201)
}
