-- Tickets of closed periods that would count otherwise now: what counted when the closing in force was signed, beside what stands.
create view appraise.corrections as
select rated.ticket, closed.period, closed.closing, rated.number, rated.title, rated.place, rated.supports, rated.created,
  was.lead as was_lead, was.valid as was_valid, was.solved as was_solved, was.satisfied as was_satisfied,
  was.excluded as was_excluded, rated.lead, rated.valid, rated.solved, rated.satisfied, rated.excluded
from appraise.period_closings closed
join appraise.ratings rated on rated.created >= closed.begins and rated.created < closed.ends
left join appraise.closed_tickets was
  on was.ticket = rated.ticket and was.period = closed.period and was.closing = closed.closing
where not exists (
    select from appraise.period_reopenings opened
    where opened.period = closed.period and opened.closing = closed.closing and opened.granted)
  and (rated.lead is not null or was.ticket is not null)
  and (was.lead, was.valid, was.contacted, was.solved, was.satisfied, was.excluded, was.weight, was.signed_in_time, was.closed_in_time)
    is distinct from (rated.lead, rated.valid, rated.contacted, rated.solved, rated.satisfied, rated.excluded, rated.weight,
      rated.signed_in_time, rated.closed_in_time);
grant select on appraise.corrections to jiesu_app;
