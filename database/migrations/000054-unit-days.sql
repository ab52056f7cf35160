-- What is counted of every unit a day, so that a league table of millions of tickets is a sum of some thousand rows. The counts follow
-- appraise.ratings by themselves: whatever changes there appends what came and what went to appraise.unit_day_changes, where nobody
-- waits for anybody; a job adds that up into appraise.unit_days from time to time. What stands is at every moment the sum of both.

create table appraise.unit_days (
  -- The day, by the city's clocks, on which the tickets were received.
  day date not null,
  unit text not null,
  excluded boolean not null,
  volume bigint not null,
  valid bigint not null,
  -- Answers are sums of weights in ten-thousandths, so that they are whole numbers in whichever order they are added.
  weight bigint not null,
  squares numeric not null,
  contacted bigint not null,
  solved bigint not null,
  partly bigint not null,
  satisfied bigint not null,
  basically bigint not null,
  signed bigint not null,
  signed_in_time bigint not null,
  closed bigint not null,
  closed_in_time bigint not null,
  primary key (day, unit, excluded)
) with (fillfactor = 80);
grant select, insert, update, delete on appraise.unit_days to jiesu_app;

create table appraise.unit_day_changes (
  day date not null,
  unit text not null,
  excluded boolean not null,
  valid boolean not null,
  weight bigint not null,
  contacted boolean,
  solved text,
  satisfied text,
  signed_in_time boolean,
  closed_in_time boolean,
  -- How many tickets alike came; negative where they went.
  times bigint not null
);
create index unit_day_changes_by_day on appraise.unit_day_changes (day);
grant select, insert, delete on appraise.unit_day_changes to jiesu_app;

-- The changes as counts.
create view appraise.unit_day_changes_counted as
  select day, unit, excluded,
    times as volume,
    case when valid then times else 0 end as valid,
    case when valid then times * weight else 0 end as weight,
    case when valid then times::numeric * weight * weight else 0 end as squares,
    case when valid and contacted then times * weight else 0 end as contacted,
    case when valid and solved = 'solved' then times * weight else 0 end as solved,
    case when valid and solved = 'partly' then times * weight else 0 end as partly,
    case when valid and satisfied = 'satisfied' then times * weight else 0 end as satisfied,
    case when valid and satisfied = 'basically' then times * weight else 0 end as basically,
    case when signed_in_time is not null then times else 0 end as signed,
    case when signed_in_time then times else 0 end as signed_in_time,
    case when closed_in_time is not null then times else 0 end as closed,
    case when closed_in_time then times else 0 end as closed_in_time
  from appraise.unit_day_changes;
grant select on appraise.unit_day_changes_counted to jiesu_app;

-- What one statement did to appraise.ratings, told once however many rows it wrote; a change that counts nowhere is none.
create function appraise.note_unit_day_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into appraise.unit_day_changes
      select (created at time zone 'Asia/Shanghai')::date, lead, excluded, valid, round(weight::numeric * 10000)::bigint,
        contacted, solved, satisfied, signed_in_time, closed_in_time, count(*)
      from came where lead is not null group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
  elsif tg_op = 'DELETE' then
    insert into appraise.unit_day_changes
      select (created at time zone 'Asia/Shanghai')::date, lead, excluded, valid, round(weight::numeric * 10000)::bigint,
        contacted, solved, satisfied, signed_in_time, closed_in_time, -count(*)
      from went where lead is not null group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
  else
    insert into appraise.unit_day_changes
      select (created at time zone 'Asia/Shanghai')::date, lead, excluded, valid, round(weight::numeric * 10000)::bigint,
        contacted, solved, satisfied, signed_in_time, closed_in_time, sum(times)
      from (select 1 as times, came.* from came union all select -1, went.* from went) as changed
      where lead is not null group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(times) <> 0;
  end if;
  return null;
end;
$$;

create trigger unit_days_after_insert after insert on appraise.ratings
  referencing new table as came for each statement execute function appraise.note_unit_day_changes();
create trigger unit_days_after_update after update on appraise.ratings
  referencing old table as went new table as came for each statement execute function appraise.note_unit_day_changes();
create trigger unit_days_after_delete after delete on appraise.ratings
  referencing old table as went for each statement execute function appraise.note_unit_day_changes();

-- Tickets from before.
insert into appraise.unit_day_changes
  select (created at time zone 'Asia/Shanghai')::date, lead, excluded, valid, round(weight::numeric * 10000)::bigint,
    contacted, solved, satisfied, signed_in_time, closed_in_time, count(*)
  from appraise.ratings where lead is not null group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
