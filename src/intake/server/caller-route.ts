import type { Actor } from '#foundations/journal/envelope.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import { findRequester } from '#platform/personal/requester-record.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { CallerBody, CallerHistory } from '../api.ts'
import { hotlineStaff } from '../audiences.ts'
import { maskedName } from '../masked.ts'

/** As many earlier tickets as an operator can take in while the phone rings. */
const shown = 10

/** What a phone number asked for before; the number travels in the body and never in an address. */
export function callerRoute(app: App, platform: Platform): void {
  app.post(
    '/api/callers/history',
    {
      config: { allow: hotlineStaff },
      schema: { summary: 'Earlier tickets of a phone number', body: CallerBody, response: answers(CallerHistory) },
    },
    async (request) => {
      const found = await ticketsOf(platform, request.body.phone, actorOf(request))
      const [last] = found
      const name = last === undefined ? undefined : (await findRequester(platform, last))?.name
      const rows = found.map(({ subject: _, ...row }) => row)
      return { name: name === undefined ? null : maskedName(name), rows }
    },
  )
}

type Found = CallerHistory['rows'][number] & { readonly subject: string }

async function ticketsOf({ pool, cipher }: Platform, phone: string, actor: Actor): Promise<readonly Found[]> {
  const values: unknown[] = [cipher.blindIndex(phone), shown]
  const scope = scopeCondition(actor, (value) => `$${values.push(value)}`)
  const { rows } = await pool.query<Found>(
    `select ticket, subject, number, title, phase, category, place, received, due
     from personal.requesters join intake.register using (ticket)
     where phone_index = $1 ${scope === '' ? '' : `and ${scope}`} order by received desc limit $2`,
    values,
  )
  return rows
}
