-- Until when the open step of an exclusion is due, what was added as evidence, and how an objection against a refusal stands.
alter table appraise.ratings
  add column exclusion_unit text,
  add column exclusion_due timestamptz,
  add column exclusion_files jsonb,
  add column objection text,
  add column objection_why text,
  drop constraint ratings_exclusion_check,
  add constraint ratings_exclusion_check check (exclusion in ('asked', 'granted-once', 'granted', 'refused', 'objected'));
create index ratings_waiting_for_review on appraise.ratings (exclusion_due, ticket)
  where exclusion in ('asked', 'granted-once', 'objected');
