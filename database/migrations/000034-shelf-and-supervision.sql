-- A ticket may stand on a shelf: its review is then the clock of its lead.
alter table handle.inbox add column shelved_since timestamptz, add column review_by timestamptz;
drop index handle.inbox_open_of_lead;
drop index handle.inbox_open_in_place;
drop index handle.inbox_open_by_due;
create index inbox_open_of_lead on handle.inbox (lead, due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling', 'waiting-for-requester', 'shelved');
create index inbox_open_in_place on handle.inbox (place text_pattern_ops, due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling', 'waiting-for-requester', 'shelved');
create index inbox_open_by_due on handle.inbox (due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling', 'waiting-for-requester', 'shelved');

-- Plans that wait for approval, and tickets on the shelf with what the public may read of them.
create table handle.shelved (
  ticket uuid primary key,
  number text not null,
  title text not null,
  confidential boolean not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  -- Set while a request waits.
  asked timestamptz,
  -- Set while the ticket stands on the shelf.
  shelved timestamptz,
  review_by timestamptz,
  until timestamptz,
  decided_by text,
  plan text,
  summary text,
  basis text,
  milestones jsonb
) with (fillfactor = 80);
create index shelved_by_review on handle.shelved (review_by, ticket) where shelved is not null;
create index shelved_of_lead on handle.shelved (lead, review_by, ticket) where shelved is not null;
create index shelved_in_place on handle.shelved (place text_pattern_ops, review_by, ticket) where shelved is not null;
create index shelved_by_number on handle.shelved (number text_pattern_ops) where shelved is not null;
create index shelved_lately on handle.shelved (shelved, ticket) where shelved is not null;
create index shelf_asked on handle.shelved (asked, ticket) where asked is not null;
create index shelf_asked_by_lead on handle.shelved (lead, asked, ticket) where asked is not null;
create index shelf_asked_in_place on handle.shelved (place text_pattern_ops, asked, ticket) where asked is not null;
create index shelf_asked_by_number on handle.shelved (number text_pattern_ops) where asked is not null;
grant select, insert, update, delete on handle.shelved to jiesu_app;

-- The last supervision of every ticket that a leader pressed or took personally.
create table handle.supervisions (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  state text,
  how text,
  issuer text,
  notice text,
  press integer,
  why text,
  pressed timestamptz,
  due timestamptz,
  answered timestamptz,
  says text,
  verdict text
) with (fillfactor = 80);
create index supervisions_by_due on handle.supervisions (due, ticket) where state is not null;
create index supervisions_of_lead on handle.supervisions (lead, due, ticket) where state is not null;
create index supervisions_in_place on handle.supervisions (place text_pattern_ops, due, ticket) where state is not null;
create index supervisions_in_state on handle.supervisions (state, due, ticket) where state is not null;
create index supervisions_by_number on handle.supervisions (number text_pattern_ops) where state is not null;
grant select, insert, update, delete on handle.supervisions to jiesu_app;
