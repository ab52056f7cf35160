-- Each list is narrowed by an index of its own.
create index extensions_by_number on handle.extensions (number text_pattern_ops) where asked is not null;
create index extensions_by_decider on handle.extensions (decided_by, due, ticket) where asked is not null;
create index told_by_number on handle.told (number text_pattern_ops) where told is not null;
create index told_of_clock on handle.told (clock, told, ticket) where told is not null;
create index hot_issues_of_category on warn.hot_issues (category, heat, ticket);
create index disagreements_of_lead on dispatch.disagreements (lead, handled, ticket);
