-- When a course last went on: a step that began in a span belongs to a ticket that went on in it or after it.
alter table appraise.courses add column latest timestamptz;
create index courses_by_latest on appraise.courses (latest, ticket);
