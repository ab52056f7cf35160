-- What appraisal counts by, beside unit, place, category, level, channel and requester: the kind and the tags of a demand, and how it
-- was answered: how many tickets the answer stands for, by which channel, by whom, and what was said before it was handled again.
alter table appraise.ratings
  add column kind text,
  add column tags text[] not null default '{}',
  add column weight double precision not null default 1 check (weight > 0),
  add column answers integer not null default 0,
  add column answer_channel text,
  add column answered_by text,
  add column first_solved text,
  add column first_satisfied text;
