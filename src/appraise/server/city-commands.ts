import type { Actor } from '#foundations/journal/envelope.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { Platform } from '#platform/platform.ts'
import type { StageDoor } from '#platform/stage-door.ts'
import type { Verdict } from '../lead-changes.ts'
import { assignLead, concludeLead, noteOnLead } from '../work-lead.ts'
import { keepClosing } from './keep-closing.ts'
import { keepLeadStep, type LeadRule } from './keep-lead-step.ts'
import { listAuditors } from './lead-file.ts'

type By<Input> = { readonly actor: Actor; readonly input: Input }
type OnLead<Said = object> = By<{ readonly lead: string } & Said>

/** What can be done about periods and leads, for whoever acts in the place of appraisers and auditors. */
export const cityCommands = {
  ClosePeriod: (platform, { actor, input }: By<Period>) => keepClosing(platform, input, actor),
  TakeLead: (platform, { actor, input }: OnLead) =>
    step(platform, actor, input.lead, async (lead, at, client) => {
      const to = (await listAuditors(client, at)).find(({ person }) => person === actor.person)
      return assignLead(lead, { to, by: actor }, at)
    }),
  NoteOnLead: (platform, { actor, input: { lead: id, note } }: OnLead<{ readonly note: string }>) =>
    step(platform, actor, id, (lead, at) => noteOnLead(lead, { note, by: actor }, at)),
  ConcludeLead: (
    platform,
    { actor, input: { lead: id, verdict, why } }: OnLead<{ readonly verdict: Verdict; readonly why: string }>,
  ) => step(platform, actor, id, (lead, at) => concludeLead(lead, { verdict, why, by: actor }, at)),
} satisfies StageDoor['cityCommands']

async function step(platform: Platform, actor: Actor, lead: string, rule: LeadRule) {
  const decision = await keepLeadStep(platform, lead, actor, rule)
  return decision ?? ({ accepted: false, reason: 'no-such-lead' } as const)
}
