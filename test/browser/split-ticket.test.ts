import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { places, units } from '../cast/city.ts'
import { cast } from '../cast/people.ts'
import { chooseIn, inHand, openAction, openPageAs, pictures, send, servedStage } from './acting.ts'
import { openPage } from './browser.ts'

const bureau: Actor = {
  ...cast.housing,
  unit: units.heatBureau,
  scope: { area: places.city, line: units.heatBureau },
}
const { city, browser } = servedStage()
const openAs = (page: Page, actor: Actor, path: string) => openPageAs(city(), page, actor, path)

async function askUnit(page: Page, place: number, unit: string, matter: string): Promise<void> {
  const piece = page.locator('.split-piece').nth(place)
  await chooseIn(page, piece.getByRole('combobox'), unit)
  await piece.getByLabel('请该单位办什么').fill(matter)
}

type Show = (name: string) => Promise<unknown>

async function splitIt(page: Page, ticket: string, show: Show): Promise<string> {
  await page.goto(`/tickets/${ticket}`)
  await openAction(page, '拆分')
  await page.getByLabel('为什么需要拆分').fill('涉及房屋和道路')
  await askUnit(page, 0, '朝阳区房管局', '更换楼内老化立管')
  await askUnit(page, 1, '朝外街道办事处', '腾出施工便道')
  await show('split-form')
  await page.getByRole('button', { name: '确认拆分' }).click()
  await page.getByText('2 件子单，已办结 0 件').waitFor()
  await page.getByText('朝阳区房管局：更换楼内老化立管').waitFor()
  await page.locator('.family').scrollIntoViewIfNeeded()
  await show('family-begun')
  const link = page.locator('.family ul a').first()
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
}

async function resolveChild(page: Page, child: string, show: Show): Promise<void> {
  await openAs(page, cast.housing, `/tickets/${child}`)
  await page.getByText('· 本单').waitFor()
  await send(page, `/api/tickets/${child}/signatures`, {})
  await send(page, `/api/tickets/${child}/contacts`, { by: 'visit', note: '已入户' })
  const answer = { result: 'solved', workDone: '更换立管十二米', publicAnswer: '立管已更换，室温已回升到二十度。' }
  await send(page, `/api/tickets/${child}/results`, answer)
  await page.reload()
  await page.getByText('· 本单').waitFor()
  await page.locator('.family').scrollIntoViewIfNeeded()
  await show('family-of-child')
}

async function doPart(page: Page, ticket: string, show: Show): Promise<void> {
  await openAs(page, bureau, '/handle/parts')
  await page
    .getByRole('link', { name: /\d{6}-\d{6}/ })
    .first()
    .waitFor()
  await show('parts')
  await page.goto(`/tickets/${ticket}`)
  const signed = page.waitForResponse((one) => one.url().endsWith('/part-signatures'))
  await openAction(page, '签收协办')
  await page.getByRole('button', { name: '确认签收' }).click()
  expect((await signed).status()).toBe(201)
  await send(page, `/api/tickets/${ticket}/parts`, { workDone: '一次管网已提温两度' })
}

test.each(['desk', 'phone'] as const)(
  'on a %s screen a street splits a ticket, a child resolves, a support does its part, and the family stands on the page [DISPATCH-08, HANDLE-05]',
  async (screen) => {
    const { page, problems } = await openPage(browser(), city().url, screen)
    const show: Show = (name) => page.screenshot({ path: `${pictures}${screen}-${name}.png` })
    const ticket = await inHand(city(), page)
    const child = await splitIt(page, ticket, show)
    await resolveChild(page, child, show)
    await doPart(page, ticket, show)
    await openAs(page, cast.jianwai, `/tickets/${ticket}`)
    await page.getByText('2 件子单，已办结 1 件').waitFor()
    await page.getByText('一次管网已提温两度').first().waitFor()
    await page.locator('.family').scrollIntoViewIfNeeded()
    await show('family')
    const all = page.getByRole('button', { name: /全部操作/ })
    if (await all.isVisible()) await all.click()
    await page.getByText('还有子单没有办结').last().waitFor()
    expect(problems).toEqual([])
  },
  180_000,
)
