import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { cast } from '../cast/people.ts'
import { coldDemand } from '../cast/story.ts'
import { inHand, openAction, openPageAs, pictures, servedStage } from './acting.ts'
import { openPage } from './browser.ts'

const day = 86_400_000
const { city, browser } = servedStage()
const openAs = (page: Page, actor: Actor, path: string) => openPageAs(city(), page, actor, path)

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
    const { page, problems } = await openPage(browser(), city().url, screen)
    const show = (name: string) => page.screenshot({ path: `${pictures}${screen}-shelf-${name}.png` })
    const ticket = await inHand(city(), page)
    await page.goto(`/tickets/${ticket}`)
    await openAction(page, '申请挂账')
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

    city().pass(10 * day)
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
    const { page, problems } = await openPage(browser(), city().url, screen)
    const show = (name: string) => page.screenshot({ path: `${pictures}${screen}-press-${name}.png` })
    const ticket = await inHand(city(), page)
    await openAs(page, cast.leader, `/tickets/${ticket}`)
    await openAction(page, '督办 / 签办')
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

test.each(['desk', 'phone'] as const)(
  'on a %s screen more time is asked for and refused, and the limit stays as it was [HANDLE-07]',
  async (screen) => {
    const { page, problems } = await openPage(browser(), city().url, screen)
    const show = (name: string) => page.screenshot({ path: `${pictures}${screen}-extension-${name}.png` })
    const ticket = await inHand(city(), page)
    const clocks = async () => (await (await page.request.get(`/api/tickets/${ticket}`)).json()).register.clocks
    const before = await clocks()
    await page.goto(`/tickets/${ticket}`)
    await openAction(page, '申请延期')
    await page.getByLabel('延长（工作日）').fill('8')
    await page.getByText('决定：').waitFor()
    await page.getByLabel('理由', { exact: true }).first().fill('等待配件到货')
    await page.getByLabel('依据', { exact: true }).first().fill('采购合同')
    await show('1-asking')
    await submitted(page, '申请延期')

    await openAs(page, cast.leader, '/handle/extensions')
    await page.getByText(coldDemand.text).first().click()
    await openBeside(page, screen, '审批延期')
    await page.getByText('不同意', { exact: true }).click()
    await page.getByLabel('意见', { exact: true }).fill('天气寒冷，不能再等')
    await show('2-deciding')
    await submitted(page, '决定')

    await openAs(page, cast.jianwai, `/tickets/${ticket}`)
    await page.getByText('不同意延期：天气寒冷，不能再等').first().waitFor()
    await show('3-refused')
    expect(await clocks()).toEqual(before)
    expect(problems).toEqual([])
  },
  120_000,
)

/** Beside a list the action stands open; on a phone the row opens the ticket's page. */
async function openBeside(page: Page, screen: 'desk' | 'phone', name: string): Promise<void> {
  if (screen === 'phone') await openAction(page, name)
}

async function submitted(page: Page, name: string): Promise<void> {
  const command = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name, exact: true }).last().click()
  expect((await command).status()).toBe(201)
}
