-- Who had a part in an exclusion, by id and by name: none of them decides its next step.
alter table appraise.ratings
  add column exclusion_people text[],
  add column exclusion_names text[];
update appraise.ratings rated set exclusion_people = had.people, exclusion_names = had.names
from (
  select ticket, array_agg(actor ->> 'person' order by position) as people, array_agg(actor ->> 'name' order by position) as names
  from journal.facts
  where ticket in (select ticket from appraise.ratings where exclusion is not null)
    and body ->> 'type' in ('ExclusionAsked', 'ExclusionReviewed', 'ObjectionRaised')
  group by ticket) had
where had.ticket = rated.ticket;
-- Refusals a unit may still object to.
create index ratings_refused on appraise.ratings (exclusion_unit, exclusion_due) where exclusion = 'refused';
