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
  for (const name of ['朝阳区房管局', '朝阳区城管委']) {
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

test('a street whistles, one department scans its code on a phone, the one that is missing stands out, both sides judge', async () => {
  const { page, problems } = await openPage(browser(), city().url, 'desk')
  const phone = await openPage(browser(), city().url, 'phone')
  const ticket = await signedFor(page)
  await whistle(page, ticket)
  await confirm(page)

  await openPageAs(city(), page, cast.jianwai, `/handle/whistles/${ticket}`)
  const code = (await page.locator('.whistle-code strong').textContent()) ?? ''
  await page.screenshot({ path: `${pictures}whistle-3-awaited.png` })
  await openPageAs(city(), phone.page, of(units.housing), `/handle/whistles/${ticket}?code=${code}`)
  await submit(phone.page, '签收哨声')
  await phone.page.screenshot({ path: `${pictures}whistle-4-phone.png`, fullPage: true })
  await submit(phone.page, '确认到场')
  await phone.page.getByLabel('完成了什么').fill('已开挖检修')
  await submit(phone.page, '完成分工')

  city().pass(42 * minute)
  await page.goto(`/handle/whistles/${ticket}`)
  await page.getByRole('alert').getByText('未到场 1：朝阳区城管委').waitFor()
  await page.screenshot({ path: `${pictures}whistle-5-missing.png` })
  await submit(page, '放行')
  await page.getByRole('button', { name: '吹哨结论', exact: true }).click()
  await page.getByLabel('结论', { exact: true }).fill('积水已排，管线临时封堵')
  await page.locator('.ant-radio-button-wrapper').getByText('5').first().click()
  await page.screenshot({ path: `${pictures}whistle-6-conclude.png`, fullPage: true })
  await submit(page, '作出结论')
  await page.getByText('街乡镇评价部门 1 分').waitFor()

  await phone.page.goto('/handle/whistled')
  await phone.page.getByText('供热管线爆裂').first().waitFor()
  await phone.page.screenshot({ path: `${pictures}whistle-7-to-me.png` })
  await phone.page.goto(`/handle/whistles/${ticket}`)
  await phone.page.locator('.ant-radio-button-wrapper').getByText('4').click()
  await submit(phone.page, '评价街乡镇')
  await phone.page.getByText('部门评价街乡镇 4 分').waitFor()
  await phone.page.screenshot({ path: `${pictures}whistle-8-phone-room.png`, fullPage: true })
  await page.goto('/handle/whistles')
  await page.getByText('供热管线爆裂').first().click()
  await page.screenshot({ path: `${pictures}whistle-9-list.png` })
  await page.goto(`/tickets/${ticket}`)
  await page.getByText('进入吹哨现场').waitFor()
  await page.screenshot({ path: `${pictures}whistle-10-ticket.png`, fullPage: true })
  expect([...problems, ...phone.problems]).toEqual([])
}, 240_000)
