-- What several units did on a ticket: whistles blown, departments called and judged, supporting parts, returns and their rulings.
create table appraise.joint_work (
  ticket uuid primary key,
  place text,
  lead text,
  supports text[] not null default '{}',
  whistles integer not null,
  sharers text[] not null default '{}',
  calls jsonb not null,
  parts jsonb not null,
  returns jsonb not null,
  last_work timestamptz
) with (fillfactor = 80);
create index joint_work_by_last on appraise.joint_work (last_work, ticket) where last_work is not null;
create index joint_work_whistled on appraise.joint_work (ticket) where whistles > 0;
grant select, insert, update, delete on appraise.joint_work to jiesu_app;
