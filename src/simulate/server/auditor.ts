import type { Pool } from 'pg'
import type { Actor } from '#foundations/journal/envelope.ts'
import { listDemoPosts } from '#platform/identity/demo-people.ts'
import type { Platform } from '#platform/platform.ts'
import { cityCommandsOf, type Schedule, type StageDoor } from '#platform/stage-door.ts'
import { auditAct, type SeenLead } from '../audit-lead.ts'
import type { World } from '../world.ts'
import { findLivingHistory } from './pulse.ts'
import { readWorld } from './read-world.ts'

/** Each minute the demo's auditor does one thing about one integrity lead, by the same commands as everybody. */
export function auditor(doors: readonly StageDoor[]): Schedule {
  const commands = cityCommandsOf(doors)
  let world: World | undefined
  return {
    name: 'simulate/auditor',
    cron: '* * * * *',
    run: async (platform) => {
      const history = await findLivingHistory(platform)
      if (history === undefined) return
      world ??= await readWorld(platform, { seed: history.seed, epoch: history.until })
      const actor = await findAuditor(platform, world)
      if (actor === undefined) return
      const act = auditAct(world, await listLeads(platform.pool, actor))
      if (act === undefined) return
      const outcome = await commands.get(act.command)?.(platform, { actor, input: act.input as never })
      if (!outcome?.accepted)
        platform.log.debug({ command: act.command, reason: outcome?.reason }, 'nothing came of it')
    },
  }
}

/** Who works leads in the demo; undefined where the city's people have nobody of that name. */
async function findAuditor({ pool, now }: Platform, world: World): Promise<Actor | undefined> {
  const posts = await listDemoPosts(pool, now(), { after: '', limit: 1000 })
  const { post } = posts.find(({ userName }) => userName === world.behaviour.audit.by) ?? {}
  if (post === undefined) return undefined
  const { person, name, role, unit, scope } = post
  return { person, name, role, unit, scope }
}

async function listLeads(pool: Pool, { person, unit }: Actor): Promise<readonly SeenLead[]> {
  const { rows } = await pool.query<SeenLead>(
    `select id::text as id, lead as unit, phase, coalesce(assignee->>'person' = $1, false) as mine,
       (select count(*)::int from appraise.lead_steps s where s.lead = l.id and s.type = 'LeadNoted') as notes
     from appraise.leads l where lead is distinct from $2 order by id limit 1000`,
    [person, unit],
  )
  return rows
}
