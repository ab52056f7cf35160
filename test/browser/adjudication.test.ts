import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { units } from '../cast/city.ts'
import { cast } from '../cast/people.ts'
import { chooseIn, dispatched, openAction, openPageAs, pictures, send, servedStage } from './acting.ts'
import { openPage } from './browser.ts'

const judge: Actor = { ...cast.dispatcher, person: 'cast-judge', name: '钱派单' }
const { city, browser } = servedStage()
const openAs = (page: Page, actor: Actor, path: string) => openPageAs(city(), page, actor, path)

async function chooseUnit(page: Page, label: string, unit: string): Promise<void> {
  await chooseIn(page, page.getByLabel(label, { exact: true }).last(), unit)
}

async function submit(page: Page, name: string, noun: string): Promise<void> {
  const command = page.waitForResponse((answer) => answer.url().endsWith(`/${noun}`))
  await page.getByRole('button', { name, exact: true }).last().click()
  expect((await command).status()).toBe(201)
}

type Show = (name: string) => Promise<unknown>

async function handBack(page: Page, ticket: string, show: Show): Promise<void> {
  await openAs(page, cast.jianwai, `/tickets/${ticket}`)
  await openAction(page, '退单')
  await page.getByText('这将是第 1 次退单，至多 2 次。').waitFor()
  await page.getByText('不属本单位职责', { exact: true }).click()
  await page.getByLabel('理由', { exact: true }).last().fill('公房暖气不归街道')
  await page.getByLabel('依据', { exact: true }).last().fill('职责清单第 3 条')
  await chooseUnit(page, '建议承办单位', '朝阳区房管局')
  await show('return-form')
  await submit(page, '退单', 'returns')
}

/** A dispatcher follows the street, and housing does not agree either. */
async function backAgain(page: Page, ticket: string): Promise<void> {
  await openAs(page, cast.dispatcher, '/dispatch/desk')
  await send(page, `/api/tickets/${ticket}/dispatches`, { by: 'dispatcher', lead: units.housing, why: '按街道建议' })
  await openAs(page, cast.housing, `/tickets/${ticket}`)
  const notOurs = { reason: 'not-our-area', why: '产权不在我局', basis: '职责清单', suggestedLead: units.jianwai }
  await send(page, `/api/tickets/${ticket}/returns`, notOurs)
}

async function conferenceSits(page: Page, ticket: string, show: Show): Promise<void> {
  await openAs(page, cast.dispatcher, `/tickets/${ticket}`)
  await openAction(page, '提请裁定 / 会商')
  await page.getByText('单位会商', { exact: true }).last().click()
  await page.getByLabel('争议', { exact: true }).last().fill('公房暖气由谁负责')
  await submit(page, '提请', 'adjudications')
  for (const [actor, says] of [
    [cast.jianwai, '产权登记在房管局'],
    [cast.housing, '应由属地先行处置'],
  ] as const) {
    await openAs(page, actor, `/tickets/${ticket}`)
    await openAction(page, '发表意见')
    await page.getByLabel('意见', { exact: true }).last().fill(says)
    await show(`opinion-${actor.unit}`)
    await submit(page, '提交意见', 'opinions')
  }
}

async function ruled(page: Page, ticket: string, show: Show): Promise<void> {
  await openAs(page, judge, `/tickets/${ticket}`)
  await openAction(page, '裁定')
  await page.getByText('应由属地先行处置').last().waitFor()
  await chooseUnit(page, '主办单位', '朝阳区房管局')
  await page.getByLabel('理由', { exact: true }).last().fill('产权登记在房管局')
  await page.getByLabel('依据', { exact: true }).last().fill('公有住宅管理办法')
  await page.getByText('作为示例', { exact: true }).last().click()
  await show('ruling-form')
  await submit(page, '裁定并派单', 'rulings')
}

test.each(['desk', 'phone'] as const)(
  'on a %s screen a ticket comes back twice, a conference speaks, a ruling binds and is offered to the catalogue [DISPATCH-05, DISPATCH-06]',
  async (screen) => {
    const { page, problems } = await openPage(browser(), city().url, screen)
    const show: Show = (name) => page.screenshot({ path: `${pictures}${screen}-${name}.png` })
    const ticket = await dispatched(city(), page)
    await handBack(page, ticket, show)
    await backAgain(page, ticket)
    await conferenceSits(page, ticket, show)
    await ruled(page, ticket, show)

    await openAs(page, cast.housing, `/tickets/${ticket}`)
    const all = page.getByRole('button', { name: /全部操作/ })
    await page.getByText('现责任方').waitFor()
    if (await all.isVisible()) await all.click()
    await page.getByText('承办单位经裁定确定，不得退单').last().waitFor()
    await show('bound')
    await openAs(page, cast.administrator, '/dispatch/proposals')
    await page.getByText('待处理').first().waitFor()
    await show('proposals')
    await openAs(page, cast.auditor, '/dispatch/return-rates?by=unit')
    await page.getByText('不属本单位辖区').first().waitFor()
    await show('return-rates')
    expect(problems).toEqual([])
  },
  180_000,
)
