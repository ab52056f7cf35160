-- What the migrations make of an empty database; written by "node scripts/dump-schema.ts", never by hand.

-- Schemas
create schema appraise;
create schema circulate;
create schema classify;
create schema dispatch;
create schema govern;
create schema handle;
create schema identity;
create schema intake;
create schema jiesu;
create schema journal;
create schema personal;
create schema reference;
create schema simulate;
create schema warn;

-- Sequences
create sequence intake.ticket_numbers as bigint start 1 increment 100 minvalue 1 maxvalue 9223372036854775807 cache 1;

-- Tables
create table appraise.adjusted (
  period text not null,
  league text not null,
  scoring text not null,
  unit text not null,
  rank integer not null,
  rank_low integer not null,
  rank_high integer not null,
  answers integer not null,
  effective double precision not null,
  score double precision not null,
  expected double precision not null,
  deviation double precision not null,
  mix double precision not null,
  pull double precision not null,
  adjusted double precision not null,
  low double precision not null,
  high double precision not null,
  questions jsonb not null,
  reasons jsonb not null,
  constraint adjusted_pkey PRIMARY KEY (period, league, scoring, unit)
);

create table appraise.adjustment_wishes (
  period text not null,
  asked_at timestamp with time zone not null,
  asked_by jsonb not null,
  step text not null,
  outcome text,
  touched_at timestamp with time zone not null,
  constraint adjustment_wishes_pkey PRIMARY KEY (period),
  constraint adjustment_wishes_check CHECK (((step = 'ended'::text) = (outcome IS NOT NULL))),
  constraint adjustment_wishes_outcome_check CHECK ((outcome = ANY (ARRAY['adjusted'::text, 'too-few'::text, 'failed'::text]))),
  constraint adjustment_wishes_period_check CHECK ((period ~ '^[0-9]{4}-[0-9]{2}$'::text)),
  constraint adjustment_wishes_step_check CHECK ((step = ANY (ARRAY['waiting'::text, 'working'::text, 'ended'::text])))
);

create table appraise.adjustments (
  period text not null,
  league text not null,
  scoring text not null,
  edition text not null,
  counted_at timestamp with time zone not null,
  average double precision not null,
  answers integer not null,
  left_out integer not null,
  spread double precision not null,
  dispersion double precision not null,
  seconds double precision not null,
  constraint adjustments_pkey PRIMARY KEY (period, league, scoring),
  constraint adjustments_league_check CHECK ((league = ANY (ARRAY['streets'::text, 'departments'::text]))),
  constraint adjustments_period_check CHECK ((period ~ '^[0-9]{4}-[0-9]{2}$'::text))
);

create table appraise.call_backs (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  category text,
  lead text,
  supports text[] default '{}'::text[] not null,
  round integer not null,
  phase text not null,
  urgent boolean not null,
  resolved timestamp with time zone,
  due timestamp with time zone,
  attempts integer not null,
  next_attempt timestamp with time zone,
  ended timestamp with time zone,
  channel text,
  opened timestamp with time zone,
  stratum text,
  weight double precision default 1 not null,
  link_sent timestamp with time zone,
  link_until timestamp with time zone,
  links integer default 0 not null,
  links_missed integer default 0 not null,
  calls_missed integer default 0 not null,
  answers integer default 0 not null,
  answer_channel text,
  again text,
  calls_answered integer default 0 not null,
  calls_no_answer integer default 0 not null,
  calls_busy integer default 0 not null,
  calls_declined integer default 0 not null,
  calls_wrong_number integer default 0 not null,
  calls_broken_off integer default 0 not null,
  links_undelivered integer default 0 not null,
  constraint call_backs_pkey PRIMARY KEY (ticket),
  constraint call_backs_again_check CHECK ((again = ANY (ARRAY['open'::text, 'solved'::text, 'partly'::text, 'unsolved'::text]))),
  constraint call_backs_channel_check CHECK ((channel = ANY (ARRAY['person'::text, 'link'::text, 'automatic'::text]))),
  constraint call_backs_phase_check CHECK ((phase = ANY (ARRAY['unresolved'::text, 'open'::text, 'spared'::text, 'answered'::text, 'given-up'::text, 'withdrawn'::text]))),
  constraint call_backs_weight_check CHECK ((weight > (0)::double precision))
);

create table appraise.closed_tickets (
  ticket uuid not null,
  period text not null,
  closing integer not null,
  "position" integer not null,
  created timestamp with time zone not null,
  lead text not null,
  valid boolean not null,
  contacted boolean,
  solved text,
  satisfied text,
  excluded boolean not null,
  weight double precision not null,
  signed_in_time boolean,
  closed_in_time boolean,
  answered_by text,
  several jsonb,
  category text,
  level text,
  kind text,
  channel text,
  requester text,
  constraint closed_tickets_pkey PRIMARY KEY (ticket, period, closing)
);

create table appraise.closing_adjustments (
  period text not null,
  closing integer not null,
  made_at timestamp with time zone not null,
  document text not null,
  digest text not null,
  signature text not null,
  public_key text not null,
  constraint closing_adjustments_pkey PRIMARY KEY (period, closing)
);

create table appraise.courses (
  ticket uuid not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  kind text,
  category text,
  level text,
  channel text not null,
  requester text not null,
  demand boolean not null,
  created timestamp with time zone not null,
  closed timestamp with time zone,
  due timestamp with time zone,
  respond_by timestamp with time zone,
  returns integer not null,
  steps text[] default '{}'::text[] not null,
  step_units text[] default '{}'::text[] not null,
  step_rounds integer[] default '{}'::integer[] not null,
  step_began timestamp with time zone[] default '{}'::timestamp with time zone[] not null,
  step_ended timestamp with time zone[] default '{}'::timestamp with time zone[] not null,
  step_due timestamp with time zone[] default '{}'::timestamp with time zone[] not null,
  step_ends text[] default '{}'::text[] not null,
  held_by text[] default '{}'::text[] not null,
  held_from timestamp with time zone[] default '{}'::timestamp with time zone[] not null,
  held_to timestamp with time zone[] default '{}'::timestamp with time zone[] not null,
  held_due timestamp with time zone[] default '{}'::timestamp with time zone[] not null,
  held_ends text[] default '{}'::text[] not null,
  latest timestamp with time zone,
  constraint courses_pkey PRIMARY KEY (ticket)
);

create table appraise.joint_work (
  ticket uuid not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  whistles integer not null,
  sharers text[] default '{}'::text[] not null,
  calls jsonb not null,
  parts jsonb not null,
  returns jsonb not null,
  last_work timestamp with time zone,
  number text,
  title text,
  received timestamp with time zone,
  workers text[] default '{}'::text[] not null,
  first_work timestamp with time zone,
  constraint joint_work_pkey PRIMARY KEY (ticket)
);

create table appraise.lead_searches (
  search uuid not null,
  period text not null,
  asked_at timestamp with time zone not null,
  asked_by jsonb not null,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome text,
  tickets integer,
  units integer,
  tests integer,
  leads integer,
  seconds double precision,
  constraint lead_searches_pkey PRIMARY KEY (search),
  constraint lead_searches_outcome_check CHECK ((outcome = ANY (ARRAY['searched'::text, 'failed'::text])))
);

create table appraise.lead_steps (
  lead uuid not null,
  step integer not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  type text not null,
  what jsonb not null,
  constraint lead_steps_pkey PRIMARY KEY (lead, step),
  constraint lead_steps_type_check CHECK ((type = ANY (ARRAY['LeadAssigned'::text, 'LeadNoted'::text, 'LeadConcluded'::text])))
);

create table appraise.leads (
  id uuid not null,
  period text not null,
  test text not null,
  lead text not null,
  place text not null,
  supports text[] default '{}'::text[] not null,
  seen integer not null,
  cases integer not null,
  expected double precision not null,
  units integer not null,
  chance double precision not null,
  corrected double precision not null,
  tickets uuid[] not null,
  edition text not null,
  found_at timestamp with time zone not null,
  looked_at timestamp with time zone not null,
  phase text not null,
  assignee jsonb,
  verdict text,
  why text,
  concluded_at timestamp with time zone,
  concluded_by jsonb,
  constraint leads_pkey PRIMARY KEY (id),
  constraint leads_period_test_lead_key UNIQUE (period, test, lead),
  constraint leads_check CHECK (((phase = 'concluded'::text) = (verdict IS NOT NULL))),
  constraint leads_phase_check CHECK ((phase = ANY (ARRAY['open'::text, 'assigned'::text, 'concluded'::text]))),
  constraint leads_verdict_check CHECK ((verdict = ANY (ARRAY['confirmed'::text, 'explained'::text, 'unfounded'::text])))
);

create table appraise.period_checks (
  check_id uuid not null,
  period text not null,
  closing integer not null,
  asked_at timestamp with time zone not null,
  asked_by jsonb not null,
  ended_at timestamp with time zone,
  outcome text,
  digest text,
  constraint period_checks_pkey PRIMARY KEY (check_id),
  constraint period_checks_outcome_check CHECK ((outcome = ANY (ARRAY['identical'::text, 'differs'::text, 'altered'::text, 'failed'::text])))
);

create table appraise.period_closings (
  period text not null,
  closing integer not null,
  begins timestamp with time zone not null,
  ends timestamp with time zone not null,
  closed_at timestamp with time zone not null,
  closed_by jsonb not null,
  edition text not null,
  document text not null,
  digest text not null,
  signature text not null,
  public_key text not null,
  constraint period_closings_pkey PRIMARY KEY (period, closing),
  constraint period_closings_check CHECK ((ends > begins)),
  constraint period_closings_closing_check CHECK ((closing > 0))
);

create table appraise.period_reopenings (
  period text not null,
  closing integer not null,
  wish integer not null,
  asked_at timestamp with time zone not null,
  asked_by jsonb not null,
  why text not null,
  decided_at timestamp with time zone,
  decided_by jsonb,
  granted boolean,
  decided_why text,
  constraint period_reopenings_pkey PRIMARY KEY (period, closing, wish),
  constraint period_reopenings_check CHECK (((decided_at IS NULL) = (granted IS NULL)))
);

create table appraise.ratings (
  ticket uuid not null,
  number text not null,
  title text not null,
  lead text,
  supports text[] default '{}'::text[] not null,
  place text,
  category text,
  level text,
  channel text not null,
  requester text not null,
  created timestamp with time zone not null,
  closed timestamp with time zone,
  round integer not null,
  rated timestamp with time zone,
  valid boolean not null,
  contacted boolean,
  solved text,
  satisfied text,
  excluded boolean not null,
  exclusion text,
  exclusion_reason text,
  exclusion_evidence text,
  exclusion_asked timestamp with time zone,
  exclusion_by text,
  exclusion_first_by text,
  exclusion_why text,
  kind text,
  tags text[] default '{}'::text[] not null,
  weight double precision default 1 not null,
  answers integer default 0 not null,
  answer_channel text,
  answered_by text,
  first_solved text,
  first_satisfied text,
  sign_by timestamp with time zone,
  resolve_by timestamp with time zone,
  signed_in_time boolean,
  closed_in_time boolean,
  exclusion_unit text,
  exclusion_due timestamp with time zone,
  exclusion_files jsonb,
  objection text,
  objection_why text,
  opinion text,
  opinion_due timestamp with time zone,
  opinion_votes_for integer,
  opinion_votes_against integer,
  opinion_why text,
  opinion_despite text,
  exclusion_people text[],
  exclusion_names text[],
  constraint ratings_pkey PRIMARY KEY (ticket),
  constraint ratings_exclusion_check CHECK ((exclusion = ANY (ARRAY['asked'::text, 'granted-once'::text, 'granted'::text, 'refused'::text, 'objected'::text]))),
  constraint ratings_weight_check CHECK ((weight > (0)::double precision))
);

create table appraise.staff_numbers (
  unit text not null,
  phone_index bytea not null,
  constraint staff_numbers_pkey PRIMARY KEY (unit, phone_index)
);

create table appraise.traces (
  ticket uuid not null,
  number text not null,
  title text not null,
  subject uuid,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  kind text,
  category text,
  created timestamp with time zone not null,
  contacted timestamp with time zone,
  closed timestamp with time zone,
  answer text,
  dodges boolean not null,
  returned_by text[] default '{}'::text[] not null,
  returned_in_vain boolean not null,
  exclusion_asked boolean not null,
  recategorised boolean not null,
  constraint traces_pkey PRIMARY KEY (ticket)
);

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
  times bigint not null
);

create table appraise.unit_days (
  day date not null,
  unit text not null,
  excluded boolean not null,
  volume bigint not null,
  valid bigint not null,
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
  constraint unit_days_pkey PRIMARY KEY (day, unit, excluded)
);

create table appraise.unit_days_version (
  is_only boolean default true not null,
  version uuid default gen_random_uuid() not null,
  constraint unit_days_version_pkey PRIMARY KEY (is_only),
  constraint unit_days_version_is_only_check CHECK (is_only)
);

create table circulate.tickets (
  ticket uuid not null,
  number text not null,
  title text not null,
  requester text not null,
  place text,
  category text,
  lead text,
  supports text[] default '{}'::text[] not null,
  created timestamp with time zone not null,
  answered timestamp with time zone,
  dispatched timestamp with time zone,
  closed timestamp with time zone,
  rated timestamp with time zone,
  contacted boolean,
  solved text,
  satisfied text,
  excluded timestamp with time zone,
  reports text[] default '{}'::text[] not null,
  whys text[] default '{}'::text[] not null,
  weight double precision default 1 not null,
  sign_by timestamp with time zone,
  resolve_by timestamp with time zone,
  signed timestamp with time zone,
  signed_in_time boolean,
  closed_in_time boolean,
  constraint tickets_pkey PRIMARY KEY (ticket),
  constraint tickets_weight_check CHECK ((weight > (0)::double precision))
);

create table classify.desk (
  ticket uuid not null,
  number text not null,
  title text not null,
  channel text not null,
  asked_kind text,
  confidential boolean not null,
  received timestamp with time zone not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  waiting boolean default true not null,
  constraint desk_pkey PRIMARY KEY (ticket)
);

create table classify.fingerprints (
  ticket uuid not null,
  received timestamp with time zone not null,
  bands integer[] not null,
  constraint fingerprints_pkey PRIMARY KEY (ticket)
);

create table classify.judged (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  proposed text,
  probability real,
  proposed_by text,
  chosen text,
  kind text,
  decided_by text,
  decided_at timestamp with time zone,
  month text,
  constraint judged_pkey PRIMARY KEY (ticket)
);

create table classify.matters (
  ticket uuid not null,
  received timestamp with time zone not null,
  category text,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  constraint matters_pkey PRIMARY KEY (ticket)
);

create table classify.trainings (
  training uuid not null,
  asked_at timestamp with time zone not null,
  asked_by jsonb not null,
  touched_at timestamp with time zone not null,
  step text not null,
  share real default 0 not null,
  outcome text,
  edition text,
  constraint trainings_pkey PRIMARY KEY (training),
  constraint trainings_check CHECK (((step = 'ended'::text) = (outcome IS NOT NULL))),
  constraint trainings_outcome_check CHECK ((outcome = ANY (ARRAY['in-force'::text, 'refused'::text, 'too-few'::text, 'nothing-new'::text, 'failed'::text]))),
  constraint trainings_share_check CHECK (((share >= (0)::double precision) AND (share <= (1)::double precision))),
  constraint trainings_step_check CHECK ((step = ANY (ARRAY['waiting'::text, 'reading'::text, 'learning'::text, 'judging'::text, 'ended'::text])))
);

create table dispatch.adjudications (
  ticket uuid not null,
  number text not null,
  title text not null,
  kind text,
  category text,
  level text,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  returns integer not null,
  how text,
  question text,
  units text[] default '{}'::text[] not null,
  heard text[] default '{}'::text[] not null,
  opened timestamp with time zone,
  hear_by timestamp with time zone,
  due timestamp with time zone,
  result_due timestamp with time zone,
  offered timestamp with time zone,
  offered_as text,
  offered_category text,
  offered_place text,
  offered_kind text,
  offered_lead text,
  offered_supports text[] default '{}'::text[] not null,
  why text,
  basis text,
  verdict text,
  settled timestamp with time zone,
  settled_why text,
  settled_edition text,
  constraint adjudications_pkey PRIMARY KEY (ticket)
);

create table dispatch.catalogue_drafts (
  edition text not null,
  in_force_from timestamp with time zone not null,
  basis text not null,
  lines jsonb not null,
  examples jsonb not null,
  revision integer not null,
  authors jsonb not null,
  changed_at timestamp with time zone not null,
  constraint catalogue_drafts_pkey PRIMARY KEY (edition),
  constraint catalogue_drafts_revision_check CHECK ((revision > 0))
);

create table dispatch.desk (
  ticket uuid not null,
  number text not null,
  title text not null,
  channel text not null,
  kind text,
  category text,
  level text,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  waiting boolean not null,
  why text,
  waiting_since timestamp with time zone not null,
  due timestamp with time zone,
  returned_by text,
  returned_why text,
  suggested_lead text,
  returns integer not null,
  returned_reason text,
  constraint desk_pkey PRIMARY KEY (ticket)
);

create table dispatch.disagreements (
  ticket uuid not null,
  number text not null,
  category text not null,
  place text not null,
  kind text not null,
  lead text not null,
  supports text[] default '{}'::text[] not null,
  catalogue_lead text,
  gap text,
  line text,
  handled integer not null,
  of integer not null,
  last_resolved timestamp with time zone not null,
  constraint disagreements_pkey PRIMARY KEY (ticket),
  constraint disagreements_check CHECK ((of >= handled))
);

create table dispatch.handled (
  ticket uuid not null,
  number text not null,
  title text not null,
  kind text,
  category text,
  place text,
  requester text not null,
  lead text,
  resolved timestamp with time zone,
  constraint handled_pkey PRIMARY KEY (ticket)
);

create table dispatch.matters (
  ticket uuid not null,
  number text not null,
  received timestamp with time zone not null,
  requester text not null,
  channel text not null,
  kind text,
  category text,
  place text,
  level text,
  constraint matters_pkey PRIMARY KEY (ticket)
);

create table dispatch.rounds (
  ticket uuid not null,
  number text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  last_dispatched timestamp with time zone,
  rounds jsonb default '[]'::jsonb not null,
  constraint rounds_pkey PRIMARY KEY (ticket)
);

create table dispatch.unit_models (
  trained_at timestamp with time zone not null,
  since timestamp with time zone not null,
  tickets integer not null,
  units integer not null,
  model bytea not null,
  constraint unit_models_pkey PRIMARY KEY (trained_at),
  constraint unit_models_tickets_check CHECK ((tickets > 0)),
  constraint unit_models_units_check CHECK ((units > 0))
);

create table handle.answers (
  ticket uuid not null,
  unit text not null,
  answer text not null,
  given timestamp with time zone not null,
  constraint answers_pkey PRIMARY KEY (ticket)
);

create table handle.asked_clocks (
  ticket uuid not null,
  next_at timestamp with time zone not null,
  asked jsonb not null,
  constraint asked_clocks_pkey PRIMARY KEY (ticket)
);

create table handle.clocks (
  ticket uuid not null,
  next_at timestamp with time zone not null,
  pending jsonb not null,
  lead text,
  constraint clocks_pkey PRIMARY KEY (ticket)
);

create table handle.coordination (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  note text,
  note_from text,
  note_to text,
  report text,
  report_from text,
  report_to text,
  asks text[] default '{}'::text[] not null,
  latest timestamp with time zone,
  constraint coordination_pkey PRIMARY KEY (ticket)
);

create table handle.delegations (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  asked text[] default '{}'::text[] not null,
  open jsonb not null,
  since timestamp with time zone,
  due timestamp with time zone,
  constraint delegations_pkey PRIMARY KEY (ticket)
);

create table handle.extensions (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  due timestamp with time zone,
  why text,
  basis text,
  asked timestamp with time zone,
  until timestamp with time zone,
  decided_by text,
  constraint extensions_pkey PRIMARY KEY (ticket)
);

create table handle.firm_demands (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  state text not null,
  received timestamp with time zone not null,
  due timestamp with time zone,
  resolved timestamp with time zone,
  constraint firm_demands_pkey PRIMARY KEY (ticket)
);

create table handle.inbox (
  ticket uuid not null,
  number text not null,
  title text not null,
  channel text not null,
  confidential boolean not null,
  kind text,
  category text,
  level text,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  ask text not null,
  round integer not null,
  clock text,
  clock_from timestamp with time zone,
  due timestamp with time zone,
  rule text,
  edition text,
  dispatched timestamp with time zone,
  since timestamp with time zone,
  sign_by timestamp with time zone,
  respond_by timestamp with time zone,
  resolve_by timestamp with time zone,
  signed timestamp with time zone,
  contacted timestamp with time zone,
  resolved timestamp with time zone,
  result text,
  latest timestamp with time zone not null,
  waits_since timestamp with time zone,
  waits_until timestamp with time zone,
  shelved_since timestamp with time zone,
  review_by timestamp with time zone,
  constraint inbox_pkey PRIMARY KEY (ticket)
);

create table handle.parts (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  in_hand boolean not null,
  dispatched timestamp with time zone,
  due timestamp with time zone,
  to_sign text[] default '{}'::text[] not null,
  to_do text[] default '{}'::text[] not null,
  done text[] default '{}'::text[] not null,
  asked text[] default '{}'::text[] not null,
  constraint parts_pkey PRIMARY KEY (ticket)
);

create table handle.shelved (
  ticket uuid not null,
  number text not null,
  title text not null,
  confidential boolean not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  asked timestamp with time zone,
  shelved timestamp with time zone,
  review_by timestamp with time zone,
  until timestamp with time zone,
  decided_by text,
  plan text,
  summary text,
  basis text,
  milestones jsonb,
  constraint shelved_pkey PRIMARY KEY (ticket)
);

create table handle.supervisions (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  state text,
  how text,
  issuer text,
  notice text,
  press integer,
  why text,
  pressed timestamp with time zone,
  due timestamp with time zone,
  answered timestamp with time zone,
  says text,
  verdict text,
  constraint supervisions_pkey PRIMARY KEY (ticket)
);

create table handle.told (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  clock text,
  share double precision,
  tells text[] default '{}'::text[] not null,
  missing text[] default '{}'::text[] not null,
  told timestamp with time zone,
  due timestamp with time zone,
  constraint told_pkey PRIMARY KEY (ticket)
);

create table handle.whistles (
  ticket uuid not null,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  whistle integer,
  phase text,
  ground text,
  matter text,
  meets text,
  meet_at timestamp with time zone,
  departments text[] default '{}'::text[] not null,
  missing text[] default '{}'::text[] not null,
  waits_for text[] default '{}'::text[] not null,
  tickets uuid[] default '{}'::uuid[] not null,
  asked timestamp with time zone,
  confirm_by timestamp with time zone,
  sign_by timestamp with time zone,
  due timestamp with time zone,
  concluded timestamp with time zone,
  constraint whistles_pkey PRIMARY KEY (ticket)
);

create table identity.api_tokens (
  digest bytea not null,
  person uuid not null,
  post uuid not null,
  purpose text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint api_tokens_pkey PRIMARY KEY (digest),
  constraint api_tokens_purpose_check CHECK ((purpose <> ''::text))
);

create table identity.changes (
  "position" bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  person uuid not null,
  what jsonb not null,
  constraint changes_pkey PRIMARY KEY ("position")
);

create table identity.login_attempts (
  subject bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  free_at timestamp with time zone not null,
  constraint login_attempts_pkey PRIMARY KEY (subject)
);

create table identity.people (
  id uuid not null,
  user_name text not null,
  display_name text not null,
  password_hash text not null,
  must_change boolean default false not null,
  is_demo boolean default false not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_user_name_key UNIQUE (user_name),
  constraint people_display_name_check CHECK ((display_name <> ''::text)),
  constraint people_user_name_check CHECK ((user_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text))
);

create table identity.posts (
  id uuid not null,
  person uuid not null,
  role text not null,
  unit text not null,
  area text not null,
  line text,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  constraint posts_pkey PRIMARY KEY (id)
);

create table identity.sessions (
  digest bytea not null,
  person uuid not null,
  post uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (digest)
);

create table intake.article_feedback (
  feedback uuid not null,
  article text not null,
  version integer not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  verdict text not null,
  note text not null,
  closed_at timestamp with time zone,
  closed_by jsonb,
  constraint article_feedback_pkey PRIMARY KEY (feedback),
  constraint article_feedback_verdict_check CHECK ((verdict = ANY (ARRAY['useful'::text, 'wrong'::text, 'out-of-date'::text])))
);

create table intake.article_index (
  article text not null,
  version integer not null,
  words tsvector not null,
  title text not null,
  questions text not null,
  body text not null,
  begins date not null,
  ends date not null,
  is_public boolean not null,
  constraint article_index_pkey PRIMARY KEY (article)
);

create table intake.article_steps (
  "position" bigint generated always as identity not null,
  article text not null,
  version integer not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  step text not null,
  note text not null,
  constraint article_steps_pkey PRIMARY KEY ("position"),
  constraint article_steps_step_check CHECK ((step = ANY (ARRAY['write'::text, 'submit'::text, 'return'::text, 'publish'::text, 'withdraw'::text])))
);

create table intake.article_uses (
  ticket uuid not null,
  article text not null,
  version integer,
  answered timestamp with time zone not null,
  constraint article_uses_pkey PRIMARY KEY (ticket)
);

create table intake.article_versions (
  article text not null,
  version integer not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  content jsonb not null,
  constraint article_versions_pkey PRIMARY KEY (article, version)
);

create table intake.article_words (
  word text not null,
  articles integer not null,
  constraint article_words_pkey PRIMARY KEY (word)
);

create table intake.articles (
  article text not null,
  version integer not null,
  state text not null,
  author text not null,
  published integer,
  title text not null,
  unit text,
  line text,
  categories text[] not null,
  region text,
  begins date,
  ends date,
  changed timestamp with time zone not null,
  uses integer default 0 not null,
  open_feedback integer default 0 not null,
  constraint articles_pkey PRIMARY KEY (article),
  constraint articles_article_check CHECK ((article ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'::text)),
  constraint articles_check CHECK ((published <= version)),
  constraint articles_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'published'::text, 'withdrawn'::text]))),
  constraint articles_version_check CHECK ((version > 0))
);

create table intake.lookup_codes (
  ticket uuid not null,
  number text not null,
  digest bytea not null,
  constraint lookup_codes_pkey PRIMARY KEY (ticket)
);

create table intake.register (
  ticket uuid not null,
  number text not null,
  title text not null,
  channel text not null,
  requester text not null,
  confidential boolean not null,
  phase text not null,
  kind text,
  category text,
  level text,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  received timestamp with time zone not null,
  due timestamp with time zone,
  closed timestamp with time zone,
  latest timestamp with time zone not null,
  constraint register_pkey PRIMARY KEY (ticket)
);

create table intake.unanswered_searches (
  query text not null,
  times integer not null,
  found_nothing integer not null,
  first timestamp with time zone not null,
  latest timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint unanswered_searches_pkey PRIMARY KEY (query)
);

create table jiesu.assist_uses (
  ticket uuid not null,
  use uuid not null,
  at timestamp with time zone not null,
  person text not null,
  role text not null,
  purpose text not null,
  model text not null,
  outcome text not null,
  tokens integer not null,
  took integer,
  adopted_at timestamp with time zone,
  constraint assist_uses_pkey PRIMARY KEY (ticket, use),
  constraint assist_uses_outcome_check CHECK ((outcome = ANY (ARRAY['asked'::text, 'answered'::text, 'unusable'::text, 'late'::text, 'unreachable'::text, 'refused'::text]))),
  constraint assist_uses_purpose_check CHECK ((purpose = ANY (ARRAY['summary'::text, 'category'::text, 'reply'::text]))),
  constraint assist_uses_tokens_check CHECK ((tokens >= 0))
);

create table jiesu.migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table journal.facts (
  ticket uuid not null,
  "position" integer not null,
  at timestamp with time zone not null,
  type text not null,
  command_id uuid not null,
  actor jsonb not null,
  body jsonb not null,
  recorded_at timestamp with time zone default now() not null,
  constraint facts_pkey PRIMARY KEY (ticket, "position"),
  constraint facts_position_check CHECK (("position" > 0))
);

create table journal.leaves (
  ticket uuid not null,
  "position" integer not null,
  leaf bigint not null,
  hash bytea not null,
  constraint leaves_pkey PRIMARY KEY (ticket, "position"),
  constraint leaves_hash_check CHECK ((length(hash) = 32)),
  constraint leaves_leaf_check CHECK ((leaf >= 0))
);

create table journal.tree_heads (
  size bigint not null,
  root bytea not null,
  sealed_at timestamp with time zone not null,
  recorded timestamp with time zone not null,
  note text not null,
  signature text not null,
  public_key text not null,
  constraint tree_heads_pkey PRIMARY KEY (size),
  constraint tree_heads_root_check CHECK ((length(root) = 32)),
  constraint tree_heads_size_check CHECK ((size > 0))
);

create table journal.tree_nodes (
  height smallint not null,
  node bigint not null,
  hash bytea not null,
  constraint tree_nodes_pkey PRIMARY KEY (height, node),
  constraint tree_nodes_hash_check CHECK ((length(hash) = 32)),
  constraint tree_nodes_height_check CHECK ((height = ANY (ARRAY[8, 16, 24, 32])))
);

create table personal.requesters (
  ticket uuid not null,
  subject uuid not null,
  sealed bytea not null,
  phone_index bytea,
  constraint requesters_pkey PRIMARY KEY (ticket, subject)
);

create table personal.reveals (
  ticket uuid not null,
  reveal uuid not null,
  subject uuid not null,
  at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  actor jsonb not null,
  reason text not null,
  constraint reveals_pkey PRIMARY KEY (ticket, reveal),
  constraint reveals_reason_check CHECK ((reason <> ''::text))
);

create table reference.articles (
  article text not null,
  content jsonb not null,
  constraint articles_pkey PRIMARY KEY (article)
);

create table reference.catalogue_editions (
  edition text not null,
  in_force_from timestamp with time zone not null,
  basis text not null,
  examples jsonb default '[]'::jsonb not null,
  constraint catalogue_editions_pkey PRIMARY KEY (edition)
);

create table reference.catalogue_lines (
  edition text not null,
  id text not null,
  rank integer not null,
  category text not null,
  place text not null,
  kind text not null,
  lead text not null,
  supports text[] not null,
  level text,
  sign_limit text,
  basis text not null,
  requester text,
  condition text,
  constraint catalogue_lines_pkey PRIMARY KEY (edition, id)
);

create table reference.categories (
  code text not null,
  rank integer not null,
  path text[] not null,
  english text not null,
  line text not null,
  level text not null,
  tags text[] not null,
  lexicon text[] not null,
  constraint categories_pkey PRIMARY KEY (code),
  constraint categories_path_check CHECK ((cardinality(path) = 3))
);

create table reference.changes (
  "position" bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  subject text not null,
  what jsonb not null,
  constraint changes_pkey PRIMARY KEY ("position")
);

create table reference.indicator_editions (
  edition text not null,
  in_force_from timestamp with time zone not null,
  body jsonb not null,
  constraint indicator_editions_pkey PRIMARY KEY (edition)
);

create table reference.lines (
  code text not null,
  name text not null,
  english text not null,
  constraint lines_pkey PRIMARY KEY (code),
  constraint lines_english_check CHECK ((english <> ''::text)),
  constraint lines_name_check CHECK ((name <> ''::text))
);

create table reference.model_parts (
  edition text not null,
  part text not null,
  bytes bytea not null,
  constraint model_parts_pkey PRIMARY KEY (edition, part)
);

create table reference.models (
  edition text not null,
  trained_at timestamp with time zone not null,
  in_force_from timestamp with time zone,
  examples integer not null,
  newest timestamp with time zone not null,
  seed integer not null,
  figures jsonb not null,
  constraint models_pkey PRIMARY KEY (edition),
  constraint models_edition_check CHECK ((edition ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?$'::text)),
  constraint models_examples_check CHECK ((examples > 0))
);

create table reference.place_aliases (
  alias text not null,
  place text not null,
  kind text not null,
  constraint place_aliases_pkey PRIMARY KEY (alias, place),
  constraint place_aliases_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'road'::text, 'estate'::text, 'building'::text, 'landmark'::text])))
);

create table reference.places (
  code text not null,
  name text not null,
  level text not null,
  parent text,
  kind text,
  constraint places_pkey PRIMARY KEY (code),
  constraint places_check CHECK (((level = 'city'::text) = (parent IS NULL))),
  constraint places_code_check CHECK ((code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$'::text)),
  constraint places_kind_check CHECK ((kind = ANY (ARRAY['street-office'::text, 'town'::text, 'township'::text, 'ethnic-township'::text]))),
  constraint places_level_check CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'street'::text, 'community'::text, 'grid'::text]))),
  constraint places_name_check CHECK ((name <> ''::text))
);

create table reference.rulebook_editions (
  edition text not null,
  in_force_from timestamp with time zone not null,
  body jsonb not null,
  constraint rulebook_editions_pkey PRIMARY KEY (edition)
);

create table reference.synonyms (
  word text not null,
  means text[] not null,
  constraint synonyms_pkey PRIMARY KEY (word)
);

create table reference.units (
  code text not null,
  name text not null,
  short_name text,
  kind text not null,
  area text not null,
  line text,
  parent text,
  closed_on date,
  constraint units_pkey PRIMARY KEY (code),
  constraint units_code_check CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint units_name_check CHECK ((name <> ''::text))
);

create table reference.word_editions (
  edition text not null,
  in_force_from timestamp with time zone not null,
  constraint word_editions_pkey PRIMARY KEY (edition)
);

create table reference.words (
  class text not null,
  word text not null,
  topic text not null,
  weight double precision not null,
  edition text not null,
  constraint words_pkey PRIMARY KEY (edition, class, word)
);

create table simulate.histories (
  seed text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  tickets integer not null,
  demands integer,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint histories_pkey PRIMARY KEY (seed),
  constraint histories_tickets_check CHECK ((tickets > 0))
);

create table simulate.lives (
  ticket uuid not null,
  "position" integer not null,
  constraint lives_pkey PRIMARY KEY (ticket)
);

create table simulate.pulse (
  one boolean default true not null,
  beating boolean not null,
  by text not null,
  at timestamp with time zone not null,
  constraint pulse_pkey PRIMARY KEY (one),
  constraint pulse_one_check CHECK (one)
);

create table warn.hot_issue_members (
  ticket uuid not null,
  issue uuid not null,
  received timestamp with time zone not null,
  constraint hot_issue_members_pkey PRIMARY KEY (ticket)
);

create table warn.hot_issues (
  ticket uuid not null,
  title text not null,
  said text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  tickets uuid[] not null,
  size integer not null,
  requesters integer not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  heat double precision not null,
  trend integer[] not null,
  constraint hot_issues_pkey PRIMARY KEY (ticket)
);

create table warn.repeats (
  basis text not null,
  key text not null,
  category text not null,
  newest uuid not null,
  title text not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  tickets uuid[] not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint repeats_pkey PRIMARY KEY (basis, key, category),
  constraint repeats_basis_check CHECK ((basis = ANY (ARRAY['requester'::text, 'community'::text])))
);

create table warn.watch (
  ticket uuid not null,
  number text not null,
  title text not null,
  subject uuid not null,
  place text,
  lead text,
  supports text[] default '{}'::text[] not null,
  category text,
  level text,
  received timestamp with time zone not null,
  dispatched timestamp with time zone,
  due timestamp with time zone,
  looms timestamp with time zone,
  open boolean not null,
  sensitive text[] default '{}'::text[] not null,
  acknowledged text[] default '{}'::text[] not null,
  told text[] default '{}'::text[] not null,
  notify text[] default '{}'::text[] not null,
  constraint watch_pkey PRIMARY KEY (ticket)
);

-- Foreign keys
alter table appraise.adjusted add constraint adjusted_period_league_scoring_fkey FOREIGN KEY (period, league, scoring) REFERENCES appraise.adjustments(period, league, scoring) ON DELETE CASCADE;
alter table appraise.closing_adjustments add constraint closing_adjustments_period_closing_fkey FOREIGN KEY (period, closing) REFERENCES appraise.period_closings(period, closing);
alter table appraise.lead_steps add constraint lead_steps_lead_fkey FOREIGN KEY (lead) REFERENCES appraise.leads(id);
alter table appraise.period_checks add constraint period_checks_period_closing_fkey FOREIGN KEY (period, closing) REFERENCES appraise.period_closings(period, closing);
alter table appraise.period_reopenings add constraint period_reopenings_period_closing_fkey FOREIGN KEY (period, closing) REFERENCES appraise.period_closings(period, closing);
alter table identity.api_tokens add constraint api_tokens_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id);
alter table identity.api_tokens add constraint api_tokens_post_fkey FOREIGN KEY (post) REFERENCES identity.posts(id);
alter table identity.changes add constraint changes_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id);
alter table identity.posts add constraint posts_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id);
alter table identity.sessions add constraint sessions_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id);
alter table identity.sessions add constraint sessions_post_fkey FOREIGN KEY (post) REFERENCES identity.posts(id);
alter table intake.article_feedback add constraint article_feedback_article_fkey FOREIGN KEY (article) REFERENCES intake.articles(article);
alter table intake.article_index add constraint article_index_article_fkey FOREIGN KEY (article) REFERENCES intake.articles(article);
alter table intake.article_versions add constraint article_versions_article_fkey FOREIGN KEY (article) REFERENCES intake.articles(article);
alter table reference.catalogue_lines add constraint catalogue_lines_edition_fkey FOREIGN KEY (edition) REFERENCES reference.catalogue_editions(edition);
alter table reference.categories add constraint categories_line_fkey FOREIGN KEY (line) REFERENCES reference.lines(code);
alter table reference.model_parts add constraint model_parts_edition_fkey FOREIGN KEY (edition) REFERENCES reference.models(edition);
alter table reference.place_aliases add constraint place_aliases_place_fkey FOREIGN KEY (place) REFERENCES reference.places(code);
alter table reference.places add constraint places_parent_fkey FOREIGN KEY (parent) REFERENCES reference.places(code);
alter table reference.units add constraint units_area_fkey FOREIGN KEY (area) REFERENCES reference.places(code);
alter table reference.units add constraint units_line_fkey FOREIGN KEY (line) REFERENCES reference.lines(code);
alter table reference.units add constraint units_parent_fkey FOREIGN KEY (parent) REFERENCES reference.units(code);
alter table reference.words add constraint words_edition_fkey FOREIGN KEY (edition) REFERENCES reference.word_editions(edition);

-- Indexes
CREATE INDEX call_backs_by_due ON appraise.call_backs USING btree (due, ticket) WHERE (phase = 'open'::text);
CREATE INDEX call_backs_by_end ON appraise.call_backs USING btree (ended) WHERE (ended IS NOT NULL);
CREATE INDEX call_backs_by_next_attempt ON appraise.call_backs USING btree (next_attempt, ticket) WHERE (phase = 'open'::text);
CREATE INDEX call_backs_by_opened ON appraise.call_backs USING btree (opened) WHERE (opened IS NOT NULL);
CREATE INDEX call_backs_by_step ON appraise.call_backs USING btree (channel, next_attempt, ticket) WHERE (phase = 'open'::text);
CREATE INDEX closed_tickets_by_closing ON appraise.closed_tickets USING btree (period, closing, ticket);
CREATE INDEX closed_tickets_by_created ON appraise.closed_tickets USING btree (created);
CREATE INDEX courses_by_closing ON appraise.courses USING btree (closed, ticket);
CREATE INDEX courses_by_created ON appraise.courses USING btree (created, ticket);
CREATE INDEX courses_by_latest ON appraise.courses USING btree (latest, ticket);
CREATE INDEX courses_in_place ON appraise.courses USING btree (place text_pattern_ops, created, ticket);
CREATE INDEX courses_of_lead ON appraise.courses USING btree (lead, created, ticket);
CREATE INDEX courses_of_supports ON appraise.courses USING gin (supports);
CREATE INDEX joint_work_in_span ON appraise.joint_work USING gist (tstzrange(first_work, last_work, '[]'::text)) WHERE (last_work IS NOT NULL);
CREATE INDEX joint_work_of_workers ON appraise.joint_work USING gin (workers);
CREATE INDEX joint_work_whistled ON appraise.joint_work USING btree (received, ticket) WHERE (whistles > 0);
CREATE INDEX joint_work_whistled_of_lead ON appraise.joint_work USING btree (lead, received, ticket) WHERE (whistles > 0);
CREATE INDEX lead_searches_of_period ON appraise.lead_searches USING btree (period, asked_at);
CREATE UNIQUE INDEX lead_searches_waiting ON appraise.lead_searches USING btree (period) WHERE (began_at IS NULL);
CREATE INDEX leads_by_phase ON appraise.leads USING btree (phase, corrected);
CREATE INDEX period_checks_by_closing ON appraise.period_checks USING btree (period, closing, asked_at);
CREATE UNIQUE INDEX period_checks_waiting ON appraise.period_checks USING btree (period, closing) WHERE (ended_at IS NULL);
CREATE INDEX ratings_advisable ON appraise.ratings USING btree (exclusion_asked, ticket) WHERE ((opinion_due IS NOT NULL) AND (opinion IS NULL));
CREATE INDEX ratings_by_category ON appraise.ratings USING btree (category text_pattern_ops, created, ticket);
CREATE INDEX ratings_by_created ON appraise.ratings USING btree (created, ticket);
CREATE INDEX ratings_by_exclusion ON appraise.ratings USING btree (exclusion_asked, ticket) WHERE (exclusion IS NOT NULL);
CREATE INDEX ratings_by_exclusion_reason ON appraise.ratings USING btree (exclusion_reason, exclusion_asked, ticket) WHERE (exclusion IS NOT NULL);
CREATE INDEX ratings_by_lead ON appraise.ratings USING btree (lead, created, ticket);
CREATE INDEX ratings_by_number ON appraise.ratings USING btree (number text_pattern_ops, ticket);
CREATE INDEX ratings_by_place ON appraise.ratings USING btree (place text_pattern_ops, created, ticket);
CREATE INDEX ratings_refused ON appraise.ratings USING btree (exclusion_unit, exclusion_due) WHERE (exclusion = 'refused'::text);
CREATE INDEX ratings_waiting_for_review ON appraise.ratings USING btree (exclusion_due, ticket) WHERE (exclusion = ANY (ARRAY['asked'::text, 'granted-once'::text, 'objected'::text]));
CREATE INDEX traces_by_closed ON appraise.traces USING btree (closed, lead) WHERE ((closed IS NOT NULL) AND (lead IS NOT NULL));
CREATE INDEX traces_by_created ON appraise.traces USING btree (created, ticket) WHERE (lead IS NOT NULL);
CREATE INDEX unit_day_changes_by_day ON appraise.unit_day_changes USING btree (day);
CREATE INDEX tickets_by_answered ON circulate.tickets USING btree (answered) WHERE (answered IS NOT NULL);
CREATE INDEX tickets_by_closed ON circulate.tickets USING btree (closed) WHERE (closed IS NOT NULL);
CREATE INDEX tickets_by_created ON circulate.tickets USING btree (created);
CREATE INDEX tickets_by_dispatched ON circulate.tickets USING btree (dispatched) WHERE (dispatched IS NOT NULL);
CREATE INDEX tickets_by_report ON circulate.tickets USING gin (reports) WHERE (reports <> '{}'::text[]);
CREATE INDEX desk_by_number ON classify.desk USING btree (number text_pattern_ops, ticket);
CREATE INDEX desk_by_received ON classify.desk USING btree (received, ticket);
CREATE INDEX fingerprints_by_band ON classify.fingerprints USING gin (bands) WITH (gin_pending_list_limit='256');
CREATE INDEX judged_by_choice ON classify.judged USING btree (chosen text_pattern_ops, decided_at, ticket) WHERE (chosen IS NOT NULL);
CREATE INDEX judged_by_decider ON classify.judged USING btree (decided_by, decided_at, ticket) WHERE (decided_by IS NOT NULL);
CREATE INDEX judged_by_month ON classify.judged USING btree (month, chosen, proposed, proposed_by, probability, decided_by, place) WHERE (chosen IS NOT NULL);
CREATE INDEX judged_by_proposal ON classify.judged USING btree (proposed text_pattern_ops, decided_at, ticket) WHERE (chosen IS NOT NULL);
CREATE INDEX judged_in_order ON classify.judged USING btree (decided_at, ticket) WHERE (chosen IS NOT NULL);
CREATE INDEX judged_to_learn_from ON classify.judged USING btree (decided_at, ticket) WHERE ((chosen IS NOT NULL) AND (decided_by IS NULL));
CREATE INDEX matters_by_place ON classify.matters USING btree (category, place text_pattern_ops, received) WHERE (category IS NOT NULL);
CREATE INDEX trainings_in_order ON classify.trainings USING btree (asked_at);
CREATE UNIQUE INDEX trainings_open ON classify.trainings USING btree ((true)) WHERE (step <> 'ended'::text);
CREATE INDEX adjudications_by_due ON dispatch.adjudications USING btree (due, ticket) WHERE (opened IS NOT NULL);
CREATE INDEX adjudications_by_number ON dispatch.adjudications USING btree (number text_pattern_ops) WHERE (opened IS NOT NULL);
CREATE INDEX adjudications_in_place ON dispatch.adjudications USING btree (place text_pattern_ops, due, ticket) WHERE (opened IS NOT NULL);
CREATE INDEX proposals_by_category ON dispatch.adjudications USING btree (category text_pattern_ops, offered, ticket) WHERE (offered IS NOT NULL);
CREATE INDEX proposals_by_offered ON dispatch.adjudications USING btree (offered, ticket) WHERE (offered IS NOT NULL);
CREATE INDEX desk_waiting ON dispatch.desk USING btree (waiting_since, ticket) WHERE waiting;
CREATE INDEX disagreements_by_category ON dispatch.disagreements USING btree (category text_pattern_ops, handled, ticket);
CREATE INDEX disagreements_by_weight ON dispatch.disagreements USING btree (handled, ticket);
CREATE INDEX disagreements_of_lead ON dispatch.disagreements USING btree (lead, handled, ticket);
CREATE INDEX handled_alike ON dispatch.handled USING btree (category, place text_pattern_ops, resolved) WHERE (resolved IS NOT NULL);
CREATE INDEX handled_lately ON dispatch.handled USING btree (resolved, ticket) WHERE (resolved IS NOT NULL);
CREATE INDEX matters_lately ON dispatch.matters USING btree (received, ticket) WHERE (category IS NOT NULL);
CREATE INDEX rounds_lately ON dispatch.rounds USING btree (last_dispatched, ticket) WHERE (last_dispatched IS NOT NULL);
CREATE INDEX answers_of_unit ON handle.answers USING btree (unit, given, ticket);
CREATE INDEX asked_clocks_by_next ON handle.asked_clocks USING btree (next_at, ticket);
CREATE INDEX clocks_by_next ON handle.clocks USING btree (next_at, ticket);
CREATE INDEX coordination_asks ON handle.coordination USING gin (asks);
CREATE INDEX coordination_by_latest ON handle.coordination USING btree (latest, ticket) WHERE (latest IS NOT NULL);
CREATE INDEX coordination_by_number ON handle.coordination USING btree (number text_pattern_ops, ticket) WHERE (latest IS NOT NULL);
CREATE INDEX coordination_in_place ON handle.coordination USING btree (place text_pattern_ops, latest, ticket) WHERE (latest IS NOT NULL);
CREATE INDEX coordination_of_lead ON handle.coordination USING btree (lead, latest, ticket) WHERE (latest IS NOT NULL);
CREATE INDEX delegations_asked ON handle.delegations USING gin (asked) WHERE (asked <> '{}'::text[]);
CREATE INDEX delegations_by_due ON handle.delegations USING btree (due, ticket) WHERE (asked <> '{}'::text[]);
CREATE INDEX delegations_in_place ON handle.delegations USING btree (place text_pattern_ops, due, ticket) WHERE (asked <> '{}'::text[]);
CREATE INDEX delegations_of_lead ON handle.delegations USING btree (lead, due, ticket) WHERE (asked <> '{}'::text[]);
CREATE INDEX extensions_by_decider ON handle.extensions USING btree (decided_by, due, ticket) WHERE (asked IS NOT NULL);
CREATE INDEX extensions_by_due ON handle.extensions USING btree (due, ticket) WHERE (asked IS NOT NULL);
CREATE INDEX extensions_by_number ON handle.extensions USING btree (number text_pattern_ops) WHERE (asked IS NOT NULL);
CREATE INDEX extensions_in_place ON handle.extensions USING btree (place text_pattern_ops, due, ticket) WHERE (asked IS NOT NULL);
CREATE INDEX extensions_of_lead ON handle.extensions USING btree (lead, due, ticket) WHERE (asked IS NOT NULL);
CREATE INDEX firm_demands_by_due ON handle.firm_demands USING btree (due, ticket);
CREATE INDEX firm_demands_by_number ON handle.firm_demands USING btree (number text_pattern_ops);
CREATE INDEX firm_demands_by_received ON handle.firm_demands USING btree (received, ticket);
CREATE INDEX firm_demands_in_place ON handle.firm_demands USING btree (place text_pattern_ops, due, ticket);
CREATE INDEX firm_demands_in_state ON handle.firm_demands USING btree (state, due, ticket);
CREATE INDEX firm_demands_of_lead ON handle.firm_demands USING btree (lead, due, ticket);
CREATE INDEX firm_demands_supported ON handle.firm_demands USING gin (supports);
CREATE INDEX inbox_handled_by_latest ON handle.inbox USING btree (latest, ticket) WHERE (ask = ANY (ARRAY['returned'::text, 'done'::text]));
CREATE INDEX inbox_handled_of_lead ON handle.inbox USING btree (lead, latest, ticket) WHERE (ask = ANY (ARRAY['returned'::text, 'done'::text]));
CREATE INDEX inbox_open_by_due ON handle.inbox USING btree (due, ticket) WHERE (ask = ANY (ARRAY['to-sign'::text, 'to-contact'::text, 'to-resolve'::text, 'second-handling'::text, 'waiting-for-requester'::text, 'shelved'::text]));
CREATE INDEX inbox_open_in_place ON handle.inbox USING btree (place text_pattern_ops, due, ticket) WHERE (ask = ANY (ARRAY['to-sign'::text, 'to-contact'::text, 'to-resolve'::text, 'second-handling'::text, 'waiting-for-requester'::text, 'shelved'::text]));
CREATE INDEX inbox_open_of_lead ON handle.inbox USING btree (lead, due, ticket) WHERE (ask = ANY (ARRAY['to-sign'::text, 'to-contact'::text, 'to-resolve'::text, 'second-handling'::text, 'waiting-for-requester'::text, 'shelved'::text]));
CREATE INDEX parts_asked ON handle.parts USING gin (asked) WHERE (asked <> '{}'::text[]);
CREATE INDEX parts_by_due ON handle.parts USING btree (due, ticket) WHERE (asked <> '{}'::text[]);
CREATE INDEX parts_in_place ON handle.parts USING btree (place text_pattern_ops, due, ticket) WHERE (asked <> '{}'::text[]);
CREATE INDEX parts_of_lead ON handle.parts USING btree (lead, due, ticket) WHERE (asked <> '{}'::text[]);
CREATE INDEX shelf_asked ON handle.shelved USING btree (asked, ticket) WHERE (asked IS NOT NULL);
CREATE INDEX shelf_asked_by_lead ON handle.shelved USING btree (lead, asked, ticket) WHERE (asked IS NOT NULL);
CREATE INDEX shelf_asked_by_number ON handle.shelved USING btree (number text_pattern_ops) WHERE (asked IS NOT NULL);
CREATE INDEX shelf_asked_in_place ON handle.shelved USING btree (place text_pattern_ops, asked, ticket) WHERE (asked IS NOT NULL);
CREATE INDEX shelved_by_number ON handle.shelved USING btree (number text_pattern_ops) WHERE (shelved IS NOT NULL);
CREATE INDEX shelved_by_review ON handle.shelved USING btree (review_by, ticket) WHERE (shelved IS NOT NULL);
CREATE INDEX shelved_in_place ON handle.shelved USING btree (place text_pattern_ops, review_by, ticket) WHERE (shelved IS NOT NULL);
CREATE INDEX shelved_lately ON handle.shelved USING btree (shelved, ticket) WHERE (shelved IS NOT NULL);
CREATE INDEX shelved_of_lead ON handle.shelved USING btree (lead, review_by, ticket) WHERE (shelved IS NOT NULL);
CREATE INDEX supervisions_by_due ON handle.supervisions USING btree (due, ticket) WHERE (state IS NOT NULL);
CREATE INDEX supervisions_by_number ON handle.supervisions USING btree (number text_pattern_ops) WHERE (state IS NOT NULL);
CREATE INDEX supervisions_in_place ON handle.supervisions USING btree (place text_pattern_ops, due, ticket) WHERE (state IS NOT NULL);
CREATE INDEX supervisions_in_state ON handle.supervisions USING btree (state, due, ticket) WHERE (state IS NOT NULL);
CREATE INDEX supervisions_of_lead ON handle.supervisions USING btree (lead, due, ticket) WHERE (state IS NOT NULL);
CREATE INDEX told_by_number ON handle.told USING btree (number text_pattern_ops) WHERE (told IS NOT NULL);
CREATE INDEX told_by_time ON handle.told USING btree (told, ticket) WHERE (told IS NOT NULL);
CREATE INDEX told_in_place ON handle.told USING btree (place text_pattern_ops, told, ticket) WHERE (told IS NOT NULL);
CREATE INDEX told_missing ON handle.told USING btree (told, ticket) WHERE (missing <> '{}'::text[]);
CREATE INDEX told_of_clock ON handle.told USING btree (clock, told, ticket) WHERE (told IS NOT NULL);
CREATE INDEX told_of_lead ON handle.told USING btree (lead, told, ticket) WHERE (told IS NOT NULL);
CREATE INDEX whistles_by_asked ON handle.whistles USING btree (asked, ticket) WHERE (whistle IS NOT NULL);
CREATE INDEX whistles_by_number ON handle.whistles USING btree (number text_pattern_ops) WHERE (whistle IS NOT NULL);
CREATE INDEX whistles_calling ON handle.whistles USING btree (due, ticket) WHERE (waits_for <> '{}'::text[]);
CREATE INDEX whistles_calling_unit ON handle.whistles USING gin (departments) WHERE (whistle IS NOT NULL);
CREATE INDEX whistles_in_place ON handle.whistles USING btree (place text_pattern_ops, asked, ticket) WHERE (whistle IS NOT NULL);
CREATE INDEX whistles_of_lead ON handle.whistles USING btree (lead, asked, ticket) WHERE (whistle IS NOT NULL);
CREATE INDEX whistles_to_confirm ON handle.whistles USING btree (confirm_by, ticket) WHERE (phase = 'asked'::text);
CREATE INDEX whistles_waiting_for ON handle.whistles USING gin (waits_for) WHERE (waits_for <> '{}'::text[]);
CREATE INDEX api_tokens_by_person ON identity.api_tokens USING btree (person);
CREATE INDEX changes_by_person ON identity.changes USING btree (person, "position");
CREATE INDEX login_attempts_by_age ON identity.login_attempts USING btree (last_at);
CREATE INDEX posts_by_person ON identity.posts USING btree (person);
CREATE INDEX posts_by_role ON identity.posts USING btree (role);
CREATE INDEX sessions_by_end ON identity.sessions USING btree (expires_at);
CREATE INDEX sessions_by_person ON identity.sessions USING btree (person);
CREATE INDEX article_feedback_by_article ON intake.article_feedback USING btree (article, at DESC);
CREATE INDEX article_feedback_open ON intake.article_feedback USING btree (at) WHERE ((closed_at IS NULL) AND (verdict <> 'useful'::text));
CREATE INDEX article_index_by_title ON intake.article_index USING btree (title text_pattern_ops);
CREATE INDEX article_index_by_word ON intake.article_index USING gin (words);
CREATE INDEX article_steps_by_article ON intake.article_steps USING btree (article, "position");
CREATE INDEX article_uses_by_time ON intake.article_uses USING btree (answered, article);
CREATE INDEX articles_by_change ON intake.articles USING btree (changed DESC, article);
CREATE INDEX articles_by_end ON intake.articles USING btree (ends, article);
CREATE INDEX lookup_codes_by_number ON intake.lookup_codes USING btree (number);
CREATE INDEX register_by_category ON intake.register USING btree (category text_pattern_ops, received, ticket);
CREATE INDEX register_by_lead ON intake.register USING btree (lead, received, ticket);
CREATE INDEX register_by_number ON intake.register USING btree (number text_pattern_ops, ticket);
CREATE INDEX register_by_place ON intake.register USING btree (place text_pattern_ops, received, ticket);
CREATE INDEX register_by_received ON intake.register USING btree (received, ticket);
CREATE INDEX register_in_order_of_number ON intake.register USING btree (number, ticket);
CREATE INDEX unanswered_searches_open ON intake.unanswered_searches USING btree (times DESC, query) WHERE (settled_at IS NULL);
CREATE INDEX assist_uses_in_order ON jiesu.assist_uses USING btree (at);
CREATE INDEX facts_by_recorded ON journal.facts USING brin (recorded_at) WITH (pages_per_range='32');
CREATE INDEX leaves_by_leaf ON journal.leaves USING btree (leaf);
CREATE INDEX requesters_by_phone ON personal.requesters USING btree (phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX reveals_by_time ON personal.reveals USING btree (at);
CREATE INDEX changes_by_subject ON reference.changes USING btree (subject, "position");
CREATE INDEX places_by_parent ON reference.places USING btree (parent);
CREATE INDEX units_by_area ON reference.units USING btree (area);
CREATE INDEX units_by_parent ON reference.units USING btree (parent);
CREATE INDEX hot_issue_members_by_time ON warn.hot_issue_members USING btree (received, ticket);
CREATE INDEX hot_issue_members_of_issue ON warn.hot_issue_members USING btree (issue, received, ticket);
CREATE INDEX hot_issues_by_heat ON warn.hot_issues USING btree (heat, ticket);
CREATE INDEX hot_issues_of_category ON warn.hot_issues USING btree (category, heat, ticket);
CREATE INDEX repeats_by_fullness ON warn.repeats USING btree (cardinality(tickets) DESC, last_at DESC);
CREATE INDEX watch_by_due ON warn.watch USING btree (due, ticket) WHERE open;
CREATE INDEX watch_by_notice ON warn.watch USING btree (received, ticket) WHERE (notify <> '{}'::text[]);
CREATE INDEX watch_by_received ON warn.watch USING btree (received, ticket);
CREATE INDEX watch_by_sensitive ON warn.watch USING btree (received, ticket) WHERE (sensitive <> '{}'::text[]);

-- Views
create view appraise.corrections as
 SELECT ticket,
    period,
    closing,
    number,
    title,
    place,
    supports,
    created,
    lead AS was_lead,
    valid AS was_valid,
    solved AS was_solved,
    satisfied AS was_satisfied,
    excluded AS was_excluded,
    lead,
    valid,
    solved,
    satisfied,
    excluded
   FROM ((appraise.period_closings closed
     JOIN appraise.ratings rated ON (((created >= begins) AND (created < ends))))
     LEFT JOIN LATERAL ( SELECT ticket,
            period,
            closing,
            "position",
            created,
            lead,
            valid,
            contacted,
            solved,
            satisfied,
            excluded,
            weight,
            signed_in_time,
            closed_in_time,
            answered_by,
            several,
            category,
            level,
            kind,
            channel,
            requester
           FROM appraise.closed_tickets kept
          WHERE ((ticket = ticket) AND (period = period) AND (closing = closing))
         OFFSET 0) was ON (true))
  WHERE ((NOT (EXISTS ( SELECT
           FROM appraise.period_reopenings opened
          WHERE ((period = period) AND (closing = closing) AND granted)))) AND ((lead IS NOT NULL) OR (ticket IS NOT NULL)) AND (((((((((lead IS DISTINCT FROM rated.lead) OR (valid IS DISTINCT FROM rated.valid)) OR (contacted IS DISTINCT FROM rated.contacted)) OR (solved IS DISTINCT FROM rated.solved)) OR (satisfied IS DISTINCT FROM rated.satisfied)) OR (excluded IS DISTINCT FROM rated.excluded)) OR (weight IS DISTINCT FROM rated.weight)) OR (signed_in_time IS DISTINCT FROM rated.signed_in_time)) OR (closed_in_time IS DISTINCT FROM rated.closed_in_time)));

create view appraise.unit_day_changes_counted as
 SELECT day,
    unit,
    excluded,
    times AS volume,
        CASE
            WHEN valid THEN times
            ELSE (0)::bigint
        END AS valid,
        CASE
            WHEN valid THEN (times * weight)
            ELSE (0)::bigint
        END AS weight,
        CASE
            WHEN valid THEN (((times)::numeric * (weight)::numeric) * (weight)::numeric)
            ELSE (0)::numeric
        END AS squares,
        CASE
            WHEN (valid AND contacted) THEN (times * weight)
            ELSE (0)::bigint
        END AS contacted,
        CASE
            WHEN (valid AND (solved = 'solved'::text)) THEN (times * weight)
            ELSE (0)::bigint
        END AS solved,
        CASE
            WHEN (valid AND (solved = 'partly'::text)) THEN (times * weight)
            ELSE (0)::bigint
        END AS partly,
        CASE
            WHEN (valid AND (satisfied = 'satisfied'::text)) THEN (times * weight)
            ELSE (0)::bigint
        END AS satisfied,
        CASE
            WHEN (valid AND (satisfied = 'basically'::text)) THEN (times * weight)
            ELSE (0)::bigint
        END AS basically,
        CASE
            WHEN (signed_in_time IS NOT NULL) THEN times
            ELSE (0)::bigint
        END AS signed,
        CASE
            WHEN signed_in_time THEN times
            ELSE (0)::bigint
        END AS signed_in_time,
        CASE
            WHEN (closed_in_time IS NOT NULL) THEN times
            ELSE (0)::bigint
        END AS closed,
        CASE
            WHEN closed_in_time THEN times
            ELSE (0)::bigint
        END AS closed_in_time
   FROM appraise.unit_day_changes;

-- Functions
CREATE OR REPLACE FUNCTION appraise.note_unit_day_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION jiesu.enqueue(tasks jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare task jsonb;
begin
  for task in select value from jsonb_array_elements(tasks) loop
    perform graphile_worker.add_job(task->>'name', (task->'payload')::json);
  end loop;
  return jsonb_array_length(tasks);
end $function$;

CREATE OR REPLACE FUNCTION jiesu.jobs_waiting()
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  return (select count(*) from graphile_worker.jobs where locked_at is null and attempts < max_attempts);
end $function$;

-- Triggers
CREATE TRIGGER unit_days_after_delete AFTER DELETE ON appraise.ratings REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION appraise.note_unit_day_changes();
CREATE TRIGGER unit_days_after_insert AFTER INSERT ON appraise.ratings REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION appraise.note_unit_day_changes();
CREATE TRIGGER unit_days_after_update AFTER UPDATE ON appraise.ratings REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION appraise.note_unit_day_changes();

-- Grants
grant usage on schema appraise to jiesu_app;
grant usage on schema circulate to jiesu_app;
grant usage on schema classify to jiesu_app;
grant usage on schema dispatch to jiesu_app;
grant usage on schema govern to jiesu_app;
grant usage on schema handle to jiesu_app;
grant usage on schema identity to jiesu_app;
grant usage on schema intake to jiesu_app;
grant usage on schema jiesu to jiesu_app;
grant usage on schema journal to jiesu_app;
grant usage on schema personal to jiesu_app;
grant usage on schema reference to jiesu_app;
grant usage on schema simulate to jiesu_app;
grant usage on schema warn to jiesu_app;
grant delete, insert, select, update on table appraise.adjusted to jiesu_app;
grant delete, insert, select, update on table appraise.adjustment_wishes to jiesu_app;
grant delete, insert, select, update on table appraise.adjustments to jiesu_app;
grant delete, insert, select, update on table appraise.call_backs to jiesu_app;
grant insert, select on table appraise.closed_tickets to jiesu_app;
grant insert, select on table appraise.closing_adjustments to jiesu_app;
grant select on table appraise.corrections to jiesu_app;
grant delete, insert, select, update on table appraise.courses to jiesu_app;
grant delete, insert, select, update on table appraise.joint_work to jiesu_app;
grant insert, select, update on table appraise.lead_searches to jiesu_app;
grant insert, select on table appraise.lead_steps to jiesu_app;
grant insert, select, update on table appraise.leads to jiesu_app;
grant insert, select, update on table appraise.period_checks to jiesu_app;
grant insert, select on table appraise.period_closings to jiesu_app;
grant insert, select, update on table appraise.period_reopenings to jiesu_app;
grant delete, insert, select, update on table appraise.ratings to jiesu_app;
grant delete, insert, select on table appraise.staff_numbers to jiesu_app;
grant delete, insert, select, update on table appraise.traces to jiesu_app;
grant delete, insert, select on table appraise.unit_day_changes to jiesu_app;
grant select on table appraise.unit_day_changes_counted to jiesu_app;
grant delete, insert, select, update on table appraise.unit_days to jiesu_app;
grant select, update on table appraise.unit_days_version to jiesu_app;
grant delete, insert, select, update on table circulate.tickets to jiesu_app;
grant delete, insert, select, update on table classify.desk to jiesu_app;
grant delete, insert, select, update on table classify.fingerprints to jiesu_app;
grant delete, insert, select, update on table classify.judged to jiesu_app;
grant delete, insert, select, update on table classify.matters to jiesu_app;
grant insert, select, update on table classify.trainings to jiesu_app;
grant delete, insert, select, update on table dispatch.adjudications to jiesu_app;
grant delete, insert, select, update on table dispatch.catalogue_drafts to jiesu_app;
grant delete, insert, select, update on table dispatch.desk to jiesu_app;
grant delete, insert, select, update on table dispatch.disagreements to jiesu_app;
grant delete, insert, select, update on table dispatch.handled to jiesu_app;
grant delete, insert, select, update on table dispatch.matters to jiesu_app;
grant delete, insert, select, update on table dispatch.rounds to jiesu_app;
grant delete, insert, select on table dispatch.unit_models to jiesu_app;
grant delete, insert, select, update on table handle.answers to jiesu_app;
grant delete, insert, select, update on table handle.asked_clocks to jiesu_app;
grant delete, insert, select, update on table handle.clocks to jiesu_app;
grant delete, insert, select, update on table handle.coordination to jiesu_app;
grant delete, insert, select, update on table handle.delegations to jiesu_app;
grant delete, insert, select, update on table handle.extensions to jiesu_app;
grant delete, insert, select, update on table handle.firm_demands to jiesu_app;
grant delete, insert, select, update on table handle.inbox to jiesu_app;
grant delete, insert, select, update on table handle.parts to jiesu_app;
grant delete, insert, select, update on table handle.shelved to jiesu_app;
grant delete, insert, select, update on table handle.supervisions to jiesu_app;
grant delete, insert, select, update on table handle.told to jiesu_app;
grant delete, insert, select, update on table handle.whistles to jiesu_app;
grant delete, insert, select, update (last_seen_at) on table identity.api_tokens to jiesu_app;
grant insert, select on table identity.changes to jiesu_app;
grant delete, insert, select, update on table identity.login_attempts to jiesu_app;
grant insert, select, update (closed_at), update (display_name), update (must_change), update (password_hash) on table identity.people to jiesu_app;
grant insert, select, update (valid_until) on table identity.posts to jiesu_app;
grant delete, insert, select, update (last_seen_at), update (post) on table identity.sessions to jiesu_app;
grant insert, select, update (closed_at), update (closed_by) on table intake.article_feedback to jiesu_app;
grant delete, insert, select, update on table intake.article_index to jiesu_app;
grant insert, select on table intake.article_steps to jiesu_app;
grant delete, insert, select, update on table intake.article_uses to jiesu_app;
grant insert, select on table intake.article_versions to jiesu_app;
grant insert, select, update on table intake.article_words to jiesu_app;
grant insert, select, update on table intake.articles to jiesu_app;
grant insert, select, update on table intake.lookup_codes to jiesu_app;
grant delete, insert, select, update on table intake.register to jiesu_app;
grant insert, select, update on table intake.unanswered_searches to jiesu_app;
grant insert, select, update on table jiesu.assist_uses to jiesu_app;
grant select on table jiesu.migrations to jiesu_app;
grant insert, select on table journal.facts to jiesu_app;
grant insert, select on table journal.leaves to jiesu_app;
grant insert, select on table journal.tree_heads to jiesu_app;
grant insert, select on table journal.tree_nodes to jiesu_app;
grant delete, insert, select, update on table personal.requesters to jiesu_app;
grant insert, select on table personal.reveals to jiesu_app;
grant select on table reference.articles to jiesu_app;
grant insert, select on table reference.catalogue_editions to jiesu_app;
grant insert, select on table reference.catalogue_lines to jiesu_app;
grant select on table reference.categories to jiesu_app;
grant insert, select on table reference.changes to jiesu_app;
grant select on table reference.indicator_editions to jiesu_app;
grant select on table reference.lines to jiesu_app;
grant insert, select on table reference.model_parts to jiesu_app;
grant insert, select on table reference.models to jiesu_app;
grant select on table reference.place_aliases to jiesu_app;
grant select on table reference.places to jiesu_app;
grant insert, select on table reference.rulebook_editions to jiesu_app;
grant select on table reference.synonyms to jiesu_app;
grant select on table reference.units to jiesu_app;
grant select on table reference.word_editions to jiesu_app;
grant select on table reference.words to jiesu_app;
grant insert, select, update on table simulate.histories to jiesu_app;
grant delete, insert, select, update on table simulate.lives to jiesu_app;
grant insert, select, update on table simulate.pulse to jiesu_app;
grant delete, insert, select on table warn.hot_issue_members to jiesu_app;
grant delete, insert, select on table warn.hot_issues to jiesu_app;
grant delete, insert, select on table warn.repeats to jiesu_app;
grant delete, insert, select, update on table warn.watch to jiesu_app;
grant select, update, usage on sequence intake.ticket_numbers to jiesu_app;
grant execute on function appraise.note_unit_day_changes() to public;
grant execute on function jiesu.enqueue(jsonb) to jiesu_app;
grant execute on function jiesu.jobs_waiting() to jiesu_app;
