import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { places, units } from '../cast/city.ts'
import { cast } from '../cast/people.ts'
import { dispatched, openPageAs, pictures, send, servedStage } from './acting.ts'
import { openPage } from './browser.ts'

const minute = 60_000
const { city, browser } = servedStage()
const [late, absent] = ['朝阳区城管委', '市热力集团']

const of = (unit: UnitCode): Actor => ({ ...cast.housing, unit, scope: { area: places.chaoyang, line: unit } })

/** A ticket the street has signed for. */
async function signedFor(page: Page): Promise<string> {
  const ticket = await dispatched(city(), page)
  await openPageAs(city(), page, cast.jianwai, '/handle/inbox')
  await send(page, `/api/tickets/${ticket}/signatures`, {})
  return ticket
}

/** Gives the command of the button of that name. */
async function submit(page: Page, name: string) {
  const command = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name, exact: true }).last().click()
  expect((await command).status()).toBe(201)
}

async function whistle(page: Page, ticket: string) {
  await page.goto(`/tickets/${ticket}`)
  await page.getByRole('button', { name: '吹哨', exact: true }).click()
  await page.getByText('应急处置', { exact: true }).click()
  await page.getByLabel('需要部门解决什么').fill('供热管线爆裂，路面积水结冰')
  await page.getByLabel('集合地点').fill('永安里东社区3号楼前')
  for (const name of ['朝阳区房管局', late, absent]) {
    await page.getByLabel('添加部门').fill(name)
    await page.locator('.ant-select-item-option').getByText(name, { exact: true }).click()
  }
  await page.screenshot({ path: `${pictures}whistle-1-blow.png`, fullPage: true })
  await submit(page, '吹哨')
}

async function confirm(page: Page) {
  await openPageAs(city(), page, cast.leader, '/handle/whistles-to-confirm')
  await page.getByText('供热管线爆裂').first().click()
  await page.getByText('应到场的部门').waitFor()
  await page.screenshot({ path: `${pictures}whistle-2-confirm.png` })
  await submit(page, '通知部门报到')
}

/** How a department stands on the page where all see each other's steps. */
const laneOf = (page: Page, name: string) => page.locator('.whistle-lanes > li').filter({ hasText: name })

/** Of those who were called one is there in time, one comes late by the street's word, one never. */
async function attend(page: Page, phone: Page, ticket: string) {
  await openPageAs(city(), page, cast.jianwai, `/handle/whistles/${ticket}`)
  const code = (await page.locator('.whistle-code strong').textContent()) ?? ''
  await page.screenshot({ path: `${pictures}whistle-3-awaited.png` })
  await openPageAs(city(), phone, of(units.housing), `/handle/whistles/${ticket}?code=${code}`)
  await submit(phone, '签收哨声')
  await phone.screenshot({ path: `${pictures}whistle-4-phone.png`, fullPage: true })
  await submit(phone, '确认到场')
  await phone.getByLabel('完成了什么').fill('已开挖检修')
  await submit(phone, '完成分工')

  city().pass(42 * minute)
  await page.goto(`/handle/whistles/${ticket}`)
  await page.getByRole('alert').getByText(`未到场 2：${late}、${absent}`).waitFor()
  await page.screenshot({ path: `${pictures}whistle-5-missing.png` })
  await laneOf(page, late).getByRole('button', { name: '确认到场' }).click()
  await laneOf(page, late).getByText('△ 迟到').waitFor()
  await page.getByRole('alert').getByText(`未到场 1：${absent}`).waitFor()
}

/** The street lets go who came, says what came of it and judges each; the ticket goes on. */
async function conclude(page: Page) {
  for (const name of ['朝阳区房管局', late]) {
    await laneOf(page, name).getByRole('button', { name: '放行' }).click()
    await laneOf(page, name).getByRole('button', { name: '放行' }).waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: '吹哨结论', exact: true }).click()
  await page.getByLabel('结论', { exact: true }).fill('积水已排，管线临时封堵')
  const scores = { '朝阳区房管局 · ✓ 按时到场': '5', [`${late} · △ 迟到`]: '3' }
  for (const [label, score] of Object.entries(scores))
    await page.getByRole('radiogroup', { name: label }).getByText(score).click()
  await page.screenshot({ path: `${pictures}whistle-6-conclude.png`, fullPage: true })
  await submit(page, '作出结论')
}

test('a street whistles: one department is there in time, one comes late, one never; both sides judge, and the ticket goes on [HANDLE-11] [HANDLE-12]', async () => {
  const { page, problems } = await openPage(browser(), city().url, 'desk')
  const phone = await openPage(browser(), city().url, 'phone')
  const ticket = await signedFor(page)
  await whistle(page, ticket)
  await confirm(page)
  await attend(page, phone.page, ticket)
  await conclude(page)
  const standings = {
    朝阳区房管局: ['✓ 按时到场', '街乡镇评价部门 5 分'],
    [late]: ['△ 迟到', '街乡镇评价部门 3 分'],
    [absent]: ['✕ 未到场', '街乡镇评价部门 1 分'],
  }
  for (const [name, words] of Object.entries(standings))
    for (const word of words) await laneOf(page, name).getByText(word).waitFor()
  await page.screenshot({ path: `${pictures}whistle-7-concluded.png`, fullPage: true })

  await phone.page.goto('/handle/whistled')
  await phone.page.getByText('供热管线爆裂').first().waitFor()
  await phone.page.screenshot({ path: `${pictures}whistle-8-to-me.png` })
  await phone.page.goto(`/handle/whistles/${ticket}`)
  await phone.page.locator('.ant-radio-button-wrapper').getByText('4').click()
  await submit(phone.page, '评价街乡镇')
  await phone.page.getByText('部门评价街乡镇 4 分').waitFor()
  await phone.page.screenshot({ path: `${pictures}whistle-9-phone-room.png`, fullPage: true })
  await page.goto('/handle/whistles')
  await page.getByText('供热管线爆裂').first().click()
  await page.screenshot({ path: `${pictures}whistle-10-list.png` })
  await page.goto(`/tickets/${ticket}`)
  await page.getByText('进入吹哨现场').waitFor()
  await page.getByRole('button', { name: '联系诉求人', exact: true }).waitFor()
  await page.screenshot({ path: `${pictures}whistle-11-ticket.png`, fullPage: true })
  expect([...problems, ...phone.problems]).toEqual([])
}, 240_000)
