-- What has been added up in appraise.unit_days changes once a minute at most. A version names what stands there, so that a server that
-- has read it need not read it again: whoever changes unit_days gives them another version in the same transaction.
create table appraise.unit_days_version (
  is_only boolean primary key default true check (is_only),
  version uuid not null default gen_random_uuid()
);
insert into appraise.unit_days_version default values;
grant select, update on appraise.unit_days_version to jiesu_app;
