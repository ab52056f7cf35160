-- Words in dated editions, as the rulebook and the catalogue are: an old demand is read by the words of its time.
create table reference.word_editions (
  edition text primary key,
  in_force_from timestamptz not null
);
grant select on reference.word_editions to jiesu_app;

insert into reference.word_editions (edition, in_force_from)
select edition, in_force_from from reference.rulebook_editions
where exists (select from reference.words)
order by in_force_from, edition limit 1;

alter table reference.words add column edition text references reference.word_editions;
update reference.words set edition = (select edition from reference.word_editions);
alter table reference.words alter column edition set not null;
alter table reference.words drop constraint words_pkey;
alter table reference.words add primary key (edition, class, word);

-- What somebody is told of as soon as a demand is received: the words, and the roles told.
alter table warn.watch add column told text[] not null default '{}';
alter table warn.watch add column notify text[] not null default '{}';
create index watch_by_notice on warn.watch (received, ticket) where notify <> '{}';
