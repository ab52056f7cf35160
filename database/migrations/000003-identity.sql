-- Who may sign in, at which posts, and who is signed in now. Nobody is deleted: facts name people for good.
create table identity.people (
  id uuid primary key,
  user_name text not null unique check (user_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  display_name text not null check (display_name <> ''),
  password_hash text not null,
  must_change boolean not null default false,
  -- Made for the demo city: signs in only where the demo is on.
  is_demo boolean not null default false,
  created_at timestamptz not null,
  closed_at timestamptz
);
grant select, insert on identity.people to jiesu_app;
grant update (display_name, password_hash, must_change, closed_at) on identity.people to jiesu_app;

create table identity.posts (
  id uuid primary key,
  person uuid not null references identity.people (id),
  role text not null,
  unit text not null,
  area text not null,
  line text,
  valid_from timestamptz not null,
  valid_until timestamptz
);
create index posts_by_person on identity.posts (person);
create index posts_by_role on identity.posts (role);
grant select, insert on identity.posts to jiesu_app;
grant update (valid_until) on identity.posts to jiesu_app;

-- A session is known by the SHA-256 of its token, so that reading this table signs nobody in.
create table identity.sessions (
  digest bytea primary key,
  person uuid not null references identity.people (id),
  post uuid not null references identity.posts (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index sessions_by_person on identity.sessions (person);
create index sessions_by_end on identity.sessions (expires_at);
grant select, insert, delete on identity.sessions to jiesu_app;
grant update (post, last_seen_at) on identity.sessions to jiesu_app;

-- Tokens of programs that use the API in a person's name at one post.
create table identity.api_tokens (
  digest bytea primary key,
  person uuid not null references identity.people (id),
  post uuid not null references identity.posts (id),
  purpose text not null check (purpose <> ''),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index api_tokens_by_person on identity.api_tokens (person);
grant select, insert, delete on identity.api_tokens to jiesu_app;
grant update (last_seen_at) on identity.api_tokens to jiesu_app;

-- Failed logins by user name and by address, both hashed; forgotten soon after the last one.
create table identity.login_attempts (
  subject bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  free_at timestamptz not null
);
create index login_attempts_by_age on identity.login_attempts (last_at);
grant select, insert, update, delete on identity.login_attempts to jiesu_app;

-- Every change of people and posts, for good: by whom, whom, what.
create table identity.changes (
  position bigint generated always as identity primary key,
  at timestamptz not null,
  actor jsonb not null,
  person uuid not null references identity.people (id),
  what jsonb not null
);
create index changes_by_person on identity.changes (person, position);
grant select, insert on identity.changes to jiesu_app;
