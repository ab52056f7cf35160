import type { Pool } from 'pg'

/** So many clocks: those that fall due all at once, those that fall due one by one later on, and all that are open. */
export type Wish = { readonly open: number; readonly atOnce: number; readonly oneByOne: number }
/** When clocks fall due: many at once, later on one by one from an instant on (milliseconds since 1970) over so many seconds. */
export type Plan = { readonly atOnce: number; readonly from: number; readonly seconds: number }

const hour = 3_600_000

/**
 * Writes the facts of so many dispatched tickets whose clock for signing reminds once, as planned or in a week. Their other clocks
 * remind later.
 */
export async function fillClocks(
  pool: Pick<Pool, 'query'>,
  { open, atOnce, oneByOne }: Wish,
  plan: Plan,
): Promise<void> {
  const began = Date.now() - 2 * hour
  await pool.query(
    `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
     select ${ticketOf('n')}, 1, now(), 'TicketReceived', gen_random_uuid(),
       '{"person":"bench","name":"bench","role":"system"}',
       jsonb_build_object('type', 'TicketReceived', 'at', $1::bigint, 'number', '261123-' || lpad(n::text, 6, '0'),
         'channel', 'phone', 'requester', '{"subject":"00000000-0000-4000-8000-000000000000","kind":"citizen","confidential":false}'::jsonb,
         'title', '暖气不热', 'text', '家里暖气不热', 'address', '', 'attachments', '[]'::jsonb)
     from generate_series(1, $2::int) n`,
    [began, open],
  )
  await pool.query(
    `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
     select ${ticketOf('n')}, 2, now(), 'TicketDispatched', gen_random_uuid(),
       '{"person":"bench","name":"bench","role":"system"}',
       jsonb_build_object('type', 'TicketDispatched', 'at', $1::bigint, 'round', 1, 'lead', 'street-110105001', 'supports', '[]'::jsonb,
         'level', '24h', 'deadlines', jsonb_build_object('signBy', due, 'respondBy', $1::bigint + 999999999, 'resolveBy', $1::bigint + 999999999),
         'reminders', jsonb_build_object('shares', '[1]'::jsonb, 'sign', jsonb_build_array(due),
           'respond', jsonb_build_array($1::bigint + 999999999), 'resolve', jsonb_build_array($1::bigint + 999999999)),
         'deadlineEdition', '2019-01', 'returnBy', $1::bigint + 999999999,
         'reason', '{"by":"catalogue","line":"C-001","edition":"bench","basis":""}'::jsonb, 'rule', 'DISPATCH-01')
     from (select n, case when n <= $3::int then $7::bigint
             when n <= $3::int + $4::int then $5::bigint + ((n - $3::int) * $6::bigint) / $4::int
             else $1::bigint + 888888888 end as due
           from generate_series(1, $2::int) n) tickets`,
    [began, open, atOnce, oneByOne, plan.from, plan.seconds * 1_000, plan.atOnce],
  )
}

function ticketOf(number: string): string {
  return `('00000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
}
