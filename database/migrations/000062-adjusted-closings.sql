-- What made the closed tickets hard, for the adjusted figures of a closing; null in closings from before these were published.
alter table appraise.closed_tickets
  add column category text,
  add column level text,
  add column kind text,
  add column channel text,
  add column requester text;

-- The adjusted figures of a closing, made of the tickets it fixed and signed as its tables are. [APPRAISE-15]
create table appraise.closing_adjustments (
  period text not null,
  closing integer not null,
  made_at timestamptz not null,
  document text not null,
  digest text not null,
  signature text not null,
  public_key text not null,
  primary key (period, closing),
  foreign key (period, closing) references appraise.period_closings (period, closing)
);
grant select, insert on appraise.closing_adjustments to jiesu_app;
