import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMessenger } from '#platform/messages/messenger.ts'
import type { Platform } from '#platform/platform.ts'
import { keepLinks } from '../../src/appraise/server/link-keeper.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat } from '../cast/story.ts'
import { openPageAs, pictures, send } from './acting.ts'
import { openBrowser, openPage } from './browser.ts'
import { type ServedCity, serveCity } from './served-city.ts'

let city: ServedCity
let browser: Browser
let platform: Platform
/** The texts an SMS gateway was handed. */
const messages: string[] = []
const gateway = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => (body += part))
  request.on('end', () => {
    messages.push(JSON.parse(body).text)
    response.end('{}')
  })
})
beforeAll(async () => {
  await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening))
  const smsUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/messages`
  city = await serveCity(async (scratch) => {
    const config = { ...scratch.platform.config, publicUrl: 'https://12345.example', smsUrl }
    platform = { ...scratch.platform, config }
    return { config }
  })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await city.close()
  gateway.close()
})

/** A demand of that level with a result, whose requester is to be asked. */
async function withResult(page: Page, level: string): Promise<string> {
  await openPageAs(city, page, cast.dispatcher, '/dispatch/desk')
  const requester = { kind: 'citizen', confidential: false, name: '王某某', phone: '13800000000' }
  const { ticket } = await send(page, '/api/tickets', { ...coldDemand, requester })
  await send(page, `/api/tickets/${ticket}/classifications`, { ...coldFlat, level })
  await hasFact(page, ticket, 'TicketDispatched')
  await openPageAs(city, page, cast.jianwai, '/handle/inbox')
  await send(page, `/api/tickets/${ticket}/signatures`, {})
  await send(page, `/api/tickets/${ticket}/contacts`, { by: 'phone', note: '已致电诉求人' })
  const publicAnswer = '已入户排气，室温恢复到二十度，如有反复请再次来电。'
  await send(page, `/api/tickets/${ticket}/results`, {
    result: 'solved',
    workDone: '入户排气，测温二十度',
    publicAnswer,
  })
  await hasFact(page, ticket, 'CallBackOpened')
  return ticket
}

async function hasFact(page: Page, ticket: string, type: string): Promise<void> {
  const isThere = async () => (await (await page.request.get(`/api/tickets/${ticket}`)).text()).includes(type)
  await expect.poll(isThere, { timeout: 20_000 }).toBe(true)
}

/** Where the newest link leads on this server. */
async function newestLink(before: number): Promise<string> {
  await keepLinks(platform, openMessenger(platform))
  await expect.poll(() => messages.length, { timeout: 10_000 }).toBeGreaterThan(before)
  const [, path = ''] = messages.at(-1)?.match(/12345\.example(\/rate\/\S+)/) ?? []
  return path
}

test.each(['desk', 'phone'] as const)(
  'on a %s screen a requester rates by the link of a message, once; people ask whoever the plan gives them [APPRAISE-08]',
  async (screen) => {
    const { page, problems } = await openPage(browser, city.url, screen)
    const show = (name: string) =>
      page.screenshot({ path: `${pictures}${screen}-call-back-${name}.png`, fullPage: true })
    const before = messages.length
    const ticket = await withResult(page, '7d')
    const link = await newestLink(before)

    await page.context().clearCookies()
    await page.goto(link)
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByText('请把三个问题都答完').waitFor()
    for (const answer of ['没有联系', '部分解决', '基本满意', '我本人'])
      await page.getByLabel(answer, { exact: true }).check()
    await page.getByLabel('请问您这样评价').fill('只修了一间')
    await show('1-rating')
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByText('已经收到您的评价').waitFor()
    await show('2-thanks')
    await page.reload()
    await page.getByText('每个链接只能用一次').waitFor()
    expect(await page.content()).not.toContain('王某某')
    await page.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)
    await page.getByText('这个链接不对').waitFor()
    await show('3-forged')

    const urgent = await withResult(page, '24h')
    await openPageAs(city, page, cast.callBack, `/appraise/call-backs?ticket=${urgent}`)
    await page.getByText('紧急等级 · 人工回访').waitFor()
    await show('4-desk')
    for (const key of ['1', '1', '1']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await page.getByText('本轮回访已结束').waitFor()
    await page.goto(`/tickets/${ticket}`)
    await page.getByText(/回访（短信链接）：未联系、部分解决、基本满意。原因：只修了一间/).waitFor()
    await page.goto('/appraise/campaigns')
    await page.getByText('先短信，再自动外呼，后人工').first().waitFor()
    await show('5-campaign')
    // A link that leads nowhere is a 404 of the API, which the browser tells as a problem of the page.
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
  },
  120_000,
)
