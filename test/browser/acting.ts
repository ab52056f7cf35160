import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat } from '../cast/story.ts'
import { openBrowser } from './browser.ts'
import { type ServedCity, serveCity } from './served-city.ts'

/** Where tests put their pictures, to be looked at. */
export const pictures = fileURLToPath(new URL('../../.types/pictures/', import.meta.url))

/** A city and a browser for all tests of a file; `arrange` may put other parts into the city before it is served. */
export function servedStage(arrange?: Parameters<typeof serveCity>[0]): {
  readonly city: () => ServedCity
  readonly browser: () => Browser
} {
  let city: ServedCity
  let browser: Browser
  beforeAll(async () => {
    await mkdir(pictures, { recursive: true })
    ;[city, browser] = await Promise.all([serveCity(arrange), openBrowser()])
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await city.close()
  })
  return { city: () => city, browser: () => browser }
}

/** Opens a page as somebody, and waits until the session is theirs: what follows asks the API beside the page. */
export async function openPageAs(city: ServedCity, page: Page, actor: Actor, path: string): Promise<void> {
  await city.openAs(page, actor, path)
  const signedIn = async () => (await (await page.request.get('/api/session')).json()).actor
  await expect.poll(signedIn, { timeout: 10_000 }).toMatchObject({ name: actor.name, unit: actor.unit })
}

/** Sends what the pages would send, as whoever is signed in. */
export async function send(page: Page, url: string, data: object): Promise<{ ticket: string }> {
  const answer = await page.request.post(url, { data, headers: { 'sec-fetch-site': 'same-origin' } })
  expect([url, answer.status()]).toEqual([url, 201])
  return answer.json()
}

/** A demand that the catalogue gave to a street. */
export async function dispatched(city: ServedCity, page: Page): Promise<string> {
  await openPageAs(city, page, cast.dispatcher, '/dispatch/desk')
  const { ticket } = await send(page, '/api/tickets', coldDemand)
  await send(page, `/api/tickets/${ticket}/classifications`, coldFlat)
  const isDispatched = async () =>
    (await (await page.request.get(`/api/tickets/${ticket}`)).text()).includes('TicketDispatched')
  await expect.poll(isDispatched, { timeout: 20_000 }).toBe(true)
  return ticket
}

/** A demand that the catalogue gave to a street, which has called the requester. */
export async function inHand(city: ServedCity, page: Page): Promise<string> {
  const ticket = await dispatched(city, page)
  await openPageAs(city, page, cast.jianwai, '/handle/inbox')
  await send(page, `/api/tickets/${ticket}/signatures`, {})
  await send(page, `/api/tickets/${ticket}/contacts`, { by: 'phone', note: '已致电' })
  return ticket
}

/** On a phone all actions stand in a drawer. */
export async function openAction(page: Page, name: string): Promise<void> {
  const all = page.getByRole('button', { name: /全部操作/ })
  const action = page.getByRole('button', { name, exact: true }).last()
  await all.or(action).first().waitFor()
  if (await all.isVisible()) await all.click()
  await action.click()
}

/** Chooses in a picker; once more where the list was still moving and the click was lost. */
export async function chooseIn(page: Page, box: Locator, choice: string): Promise<void> {
  const picker = box.locator('xpath=ancestor::*[contains(@class, "ant-select")][last()]')
  const shows = async () => (await picker.textContent())?.includes(choice) === true
  const chosen = async () => {
    if (await shows()) return true
    await box.fill(choice)
    await page
      .getByTitle(choice)
      .last()
      .click({ timeout: 5_000 })
      .catch(() => undefined)
    return shows()
  }
  await expect.poll(chosen, { timeout: 30_000, interval: 300 }).toBe(true)
}
