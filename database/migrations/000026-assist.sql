-- Every use of a language model: who, for what, how much of the budget, how it ended. Never what was said.
create table jiesu.assist_uses (
  ticket uuid not null,
  use uuid not null,
  at timestamptz not null,
  person text not null,
  role text not null,
  purpose text not null check (purpose in ('summary', 'category', 'reply')),
  model text not null,
  outcome text not null check (outcome in ('asked', 'answered', 'unusable', 'late', 'unreachable', 'refused')),
  tokens integer not null check (tokens >= 0),
  took integer,
  adopted_at timestamptz,
  primary key (ticket, use)
);
create index assist_uses_in_order on jiesu.assist_uses (at);
grant select, insert, update on jiesu.assist_uses to jiesu_app;
