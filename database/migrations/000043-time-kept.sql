-- Whether a unit signed for a ticket and closed it in time, for templates that take points off: the clocks as they stand, and what came
-- of them. Null until it signed, or closed.
alter table appraise.ratings
  add column sign_by timestamptz,
  add column resolve_by timestamptz,
  add column signed_in_time boolean,
  add column closed_in_time boolean;

-- The same for reports, which count as at a cut, and how many tickets an answer stands for.
alter table circulate.tickets
  add column weight double precision not null default 1 check (weight > 0),
  add column sign_by timestamptz,
  add column resolve_by timestamptz,
  add column signed timestamptz,
  add column signed_in_time boolean,
  add column closed_in_time boolean;
