import { type Static, type TSchema, Type } from 'typebox'
import type { Actor } from '#foundations/journal/envelope.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { leadWorkers } from '../audiences.ts'
import { AssignmentBody, ConclusionBody, LeadFile, NoteBody } from '../lead-api.ts'
import { assignLead, concludeLead, noteOnLead } from '../work-lead.ts'
import { keepLeadStep, type LeadRule } from './keep-lead-step.ts'
import { listAuditors, readLeadFile } from './lead-file.ts'

/** What an auditor does about a lead: give it to somebody, note, conclude. [APPRAISE-16] */
export function leadStepRoutes(app: App, platform: Platform): void {
  stepRoute(app, platform, {
    noun: 'assignments',
    summary: 'Give a lead to an auditor, oneself or another',
    body: AssignmentBody,
    rule:
      ({ person }, by) =>
      async (lead, at, client) => {
        const to = (await listAuditors(client, at)).find((auditor) => auditor.person === person)
        return assignLead(lead, { to, by }, at)
      },
  })
  stepRoute(app, platform, {
    noun: 'notes',
    summary: 'Write down what was found out about a lead',
    body: NoteBody,
    rule:
      ({ note }, by) =>
      (lead, at) =>
        noteOnLead(lead, { note, by }, at),
  })
  stepRoute(app, platform, {
    noun: 'conclusions',
    summary: 'Conclude a lead, for good and with a reason; no score changes',
    body: ConclusionBody,
    rule:
      ({ verdict, why }, by) =>
      (lead, at) =>
        concludeLead(lead, { verdict, why, by }, at),
  })
}

type Step<Body extends TSchema> = {
  readonly noun: string
  readonly summary: string
  readonly body: Body
  readonly rule: (body: Static<Body>, by: Actor) => LeadRule
}

function stepRoute<Body extends TSchema>(
  app: App,
  platform: Platform,
  { noun, summary, body, rule }: Step<Body>,
): void {
  app.post(
    `/api/integrity/leads/:lead/${noun}`,
    {
      config: { allow: leadWorkers },
      schema: { summary, params: Type.Object({ lead: Uuid }), body, response: { 201: LeadFile, ...failures } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { lead: id } = request.params as { readonly lead: string }
      const decision = await keepLeadStep(platform, id, actor, rule(request.body as Static<Body>, actor))
      if (decision === undefined) return reply.code(404).send({ error: 'no-such-lead' })
      if (!decision.accepted) {
        const { reason, rule: broken } = decision
        return reply.code(409).send({ error: 'refused', reason, rule: broken })
      }
      const file = await readLeadFile(platform.pool, { id, actor, at: platform.now() })
      return file === undefined ? reply.code(404).send({ error: 'no-such-lead' }) : reply.code(201).send(file)
    },
  )
}
