-- The knowledge base. Each article is one line here: its newest version and the version in force, which is the one people read.
create table intake.articles (
  article text primary key check (article ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'in-review', 'published', 'withdrawn')),
  author text not null,
  published integer check (published <= version),
  title text not null,
  unit text,
  line text,
  categories text[] not null,
  region text,
  begins date,
  ends date,
  changed timestamptz not null,
  uses integer not null default 0,
  open_feedback integer not null default 0
);
create index articles_by_change on intake.articles (changed desc, article);
create index articles_by_end on intake.articles (ends, article);
grant select, insert, update on intake.articles to jiesu_app;

-- Every version of an article as it was written. Append-only.
create table intake.article_versions (
  article text not null references intake.articles (article),
  version integer not null,
  at timestamptz not null,
  actor jsonb not null,
  content jsonb not null,
  primary key (article, version)
);
grant select, insert on intake.article_versions to jiesu_app;

-- What was done with an article, by whom and why. Append-only.
create table intake.article_steps (
  position bigint generated always as identity primary key,
  article text not null,
  version integer not null,
  at timestamptz not null,
  actor jsonb not null,
  step text not null check (step in ('write', 'submit', 'return', 'publish', 'withdraw')),
  note text not null
);
create index article_steps_by_article on intake.article_steps (article, position);
grant select, insert on intake.article_steps to jiesu_app;

-- The versions in force, cut into words: 1A stands for the title, 2B for other ways of asking, 3C for the body.
create table intake.article_index (
  article text primary key references intake.articles (article),
  version integer not null,
  words tsvector not null,
  title text not null,
  questions text not null,
  body text not null,
  begins date not null,
  ends date not null,
  is_public boolean not null
);
create index article_index_by_word on intake.article_index using gin (words);
create index article_index_by_title on intake.article_index (title text_pattern_ops);
grant select, insert, update, delete on intake.article_index to jiesu_app;

-- In how many articles in force a word stands; the empty word stands in all of them.
create table intake.article_words (
  word text primary key,
  articles integer not null
);
grant select, insert, update on intake.article_words to jiesu_app;

-- What staff say of an article. Only closing it changes a row.
create table intake.article_feedback (
  feedback uuid primary key,
  article text not null references intake.articles (article),
  version integer not null,
  at timestamptz not null,
  actor jsonb not null,
  verdict text not null check (verdict in ('useful', 'wrong', 'out-of-date')),
  note text not null,
  closed_at timestamptz,
  closed_by jsonb
);
create index article_feedback_by_article on intake.article_feedback (article, at desc);
create index article_feedback_open on intake.article_feedback (at) where closed_at is null and verdict <> 'useful';
grant select, insert, update (closed_at, closed_by) on intake.article_feedback to jiesu_app;

-- Searches that found nothing, or nothing that was used, without personal data.
create table intake.unanswered_searches (
  query text primary key,
  times integer not null,
  found_nothing integer not null,
  first timestamptz not null,
  latest timestamptz not null,
  settled_at timestamptz
);
create index unanswered_searches_open on intake.unanswered_searches (times desc, query) where settled_at is null;
grant select, insert, update on intake.unanswered_searches to jiesu_app;

-- Which article a ticket was answered from.
create table intake.article_uses (
  ticket uuid primary key,
  article text not null,
  version integer,
  answered timestamptz not null
);
create index article_uses_by_time on intake.article_uses (answered, article);
grant select, insert, update, delete on intake.article_uses to jiesu_app;

-- What a city's files deliver: articles, and words that mean the same when people search.
create table reference.articles (
  article text primary key,
  content jsonb not null
);
grant select on reference.articles to jiesu_app;

create table reference.synonyms (
  word text primary key,
  means text[] not null
);
grant select on reference.synonyms to jiesu_app;
