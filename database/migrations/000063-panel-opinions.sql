-- What a panel advised about an exclusion: until when it may, what it said of the demand, by how many votes and why. [APPRAISE-19]
alter table appraise.ratings
  add column opinion text,
  add column opinion_due timestamptz,
  add column opinion_votes_for integer,
  add column opinion_votes_against integer,
  add column opinion_why text,
  add column opinion_despite text;
-- Exclusions a panel may still advise on.
create index ratings_advisable on appraise.ratings (exclusion_asked, ticket) where opinion_due is not null and opinion is null;
