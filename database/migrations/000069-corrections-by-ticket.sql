-- Right after a closing its tickets are in no statistics yet, and they were compared with each other pair by pair. Each is looked
-- up by its key instead; offset 0 keeps it so.
create or replace view appraise.corrections as
select rated.ticket, closed.period, closed.closing, rated.number, rated.title, rated.place, rated.supports, rated.created,
  was.lead as was_lead, was.valid as was_valid, was.solved as was_solved, was.satisfied as was_satisfied,
  was.excluded as was_excluded, rated.lead, rated.valid, rated.solved, rated.satisfied, rated.excluded
from appraise.period_closings closed
join appraise.ratings rated on rated.created >= closed.begins and rated.created < closed.ends
left join lateral (
    select * from appraise.closed_tickets kept
    where kept.ticket = rated.ticket and kept.period = closed.period and kept.closing = closed.closing offset 0) was on true
where not exists (
    select from appraise.period_reopenings opened
    where opened.period = closed.period and opened.closing = closed.closing and opened.granted)
  and (rated.lead is not null or was.ticket is not null)
  and (was.lead, was.valid, was.contacted, was.solved, was.satisfied, was.excluded, was.weight, was.signed_in_time, was.closed_in_time)
    is distinct from (rated.lead, rated.valid, rated.contacted, rated.solved, rated.satisfied, rated.excluded, rated.weight,
      rated.signed_in_time, rated.closed_in_time);
