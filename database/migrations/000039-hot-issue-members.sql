-- Which hot issue a ticket belongs to, one at most: a list of an issue's tickets goes on by key.
create table warn.hot_issue_members (
  ticket uuid primary key,
  issue uuid not null,
  received timestamptz not null
);
create index hot_issue_members_of_issue on warn.hot_issue_members (issue, received, ticket);
create index hot_issue_members_by_time on warn.hot_issue_members (received, ticket);
grant select, insert, delete on warn.hot_issue_members to jiesu_app;
