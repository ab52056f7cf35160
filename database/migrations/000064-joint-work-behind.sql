-- The tickets behind the figures of departments: what a list of them shows, who worked on each, and from when to when.
alter table appraise.joint_work
  add column number text,
  add column title text,
  add column received timestamptz,
  add column workers text[] not null default '{}',
  add column first_work timestamptz;
update appraise.joint_work work set
  number = known.number, title = known.title, received = known.received,
  workers = array(select distinct part ->> 'unit' from jsonb_array_elements(work.calls || work.parts || work.returns) part),
  first_work = (
    select min((part ->> 'at')::timestamptz) from jsonb_array_elements(work.calls || work.parts || work.returns) part)
  from intake.register known where known.ticket = work.ticket;
-- The work of a period, however long ago: tickets on which the first work began before its end and the last after its start.
drop index appraise.joint_work_by_last;
create index joint_work_in_span on appraise.joint_work using gist (tstzrange(first_work, last_work, '[]'))
  where last_work is not null;
create index joint_work_of_workers on appraise.joint_work using gin (workers);
drop index appraise.joint_work_whistled;
create index joint_work_whistled on appraise.joint_work (received, ticket) where whistles > 0;
create index joint_work_whistled_of_lead on appraise.joint_work (lead, received, ticket) where whistles > 0;
