-- Lists are read by an index for each of their filters, also where a filter leaves only few rows. None of these columns
-- changes once a ticket is classified, so a step of a ticket still rewrites its row in place.
create index register_in_order_of_number on intake.register (number, ticket);
create index register_by_category on intake.register (category text_pattern_ops, received, ticket);
create index desk_by_number on classify.desk (number text_pattern_ops, ticket);
create index ratings_by_number on appraise.ratings (number text_pattern_ops, ticket);
create index ratings_by_category on appraise.ratings (category text_pattern_ops, created, ticket);
create index ratings_by_exclusion_reason on appraise.ratings (exclusion_reason, exclusion_asked, ticket)
  where exclusion is not null;
