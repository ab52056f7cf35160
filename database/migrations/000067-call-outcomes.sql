-- How the calls of a call-back ended, and which links never arrived: what the campaign counts by outcome.
alter table appraise.call_backs
  add column calls_answered integer not null default 0,
  add column calls_no_answer integer not null default 0,
  add column calls_busy integer not null default 0,
  add column calls_declined integer not null default 0,
  add column calls_wrong_number integer not null default 0,
  add column calls_broken_off integer not null default 0,
  add column links_undelivered integer not null default 0;
update appraise.call_backs line
set calls_answered = counted.answered, calls_no_answer = counted.no_answer, calls_busy = counted.busy,
  calls_declined = counted.declined, calls_wrong_number = counted.wrong_number, calls_broken_off = counted.broken_off,
  links_undelivered = counted.undelivered
from (
  select ticket,
    count(*) filter (where type = 'CallBackAnswered' and body->>'channel' <> 'link') as answered,
    count(*) filter (where body->>'outcome' = 'no-answer' and body->>'channel' <> 'link') as no_answer,
    count(*) filter (where body->>'outcome' = 'busy') as busy,
    count(*) filter (where body->>'outcome' = 'declined') as declined,
    count(*) filter (where body->>'outcome' = 'wrong-number') as wrong_number,
    count(*) filter (where body->>'outcome' = 'broken-off') as broken_off,
    count(*) filter (where body->>'outcome' = 'undelivered') as undelivered
  from journal.facts where type in ('CallBackMissed', 'CallBackAnswered') group by ticket) counted
where line.ticket = counted.ticket;
