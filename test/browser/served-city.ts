import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { Actor } from '#foundations/journal/envelope.ts'
import { createApp } from '#platform/http/create-app.ts'
import { addUser } from '#platform/identity/user-work.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import type { Platform } from '#platform/platform.ts'
import { doors } from '../../src/stages.ts'
import { type ScratchPlatform, scratchPlatform } from '../cast/scratch-platform.ts'

const password = 'correct horse battery'
const buildWeb = fileURLToPath(new URL('../../scripts/build-web.ts', import.meta.url))

export type ServedCity = {
  readonly url: string
  /** Signs a member of the cast in at the login page, and opens the page. */
  readonly openAs: (page: Page, actor: Actor, path: string) => Promise<void>
  /** Lets so many milliseconds pass on the server's clock. */
  readonly pass: (milliseconds: number) => void
  readonly close: () => Promise<void>
}

/** The cast's city as a browser finds it: pages built, server listening, jobs running; `arrange` may put other parts into it first. */
export async function serveCity(
  arrange: (scratch: ScratchPlatform) => Promise<Partial<Platform>> = async () => ({}),
): Promise<ServedCity> {
  execFileSync(process.execPath, [buildWeb], { stdio: 'ignore' })
  const made = await scratchPlatform({ secureCookies: false }, doors)
  const scratch = { ...made, platform: { ...made.platform, ...(await arrange(made)) } }
  const app = await createApp(scratch.platform, doors)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const worker = await startWorker(scratch.platform, doors, scratch.ownerUrl)
  const known = new Set<string>()

  async function openAs(page: Page, actor: Actor, path: string): Promise<void> {
    const userName = `${actor.person}.${actor.unit}`
    if (!known.has(userName)) await add(userName, actor)
    known.add(userName)
    await page.context().clearCookies()
    await page.goto(path)
    await page.getByLabel('用户名').fill(userName)
    await page.getByLabel('密码').fill(password)
    // The public frame has a navigation, too, and a phone's desk shows none: only the form that is gone says somebody is in.
    await page.keyboard.press('Enter')
    await page.getByLabel('密码').waitFor({ state: 'detached' })
  }

  async function add(userName: string, { role, unit, scope, name }: Actor): Promise<void> {
    if (role === 'requester' || role === 'system' || unit === undefined) throw new Error(`Nobody signs in as ${role}`)
    await addUser(scratch.platform, { userName, name, password, post: { role, unit, ...scope } })
  }

  const close = async () => {
    await worker.stop()
    await app.close()
    await scratch.close()
  }
  return { url, openAs, pass: scratch.pass, close }
}
