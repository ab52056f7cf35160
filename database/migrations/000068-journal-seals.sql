-- The facts in the order in which they were sealed, as leaves of one Merkle tree that only grows (RFC 9162). Append-only for the app's role.
create table journal.leaves (
  ticket uuid not null,
  position integer not null,
  leaf bigint not null check (leaf >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (ticket, position)
);
create index leaves_by_leaf on journal.leaves (leaf);
grant select, insert on journal.leaves to jiesu_app;

-- Complete subtrees of 256, 65 536 … leaves, so that a proof reads a few hundred rows of a tree of any size.
create table journal.tree_nodes (
  height smallint not null check (height in (8, 16, 24, 32)),
  node bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (height, node)
);
grant select, insert on journal.tree_nodes to jiesu_app;

-- The published heads: what the tree was at an instant, as the text that was signed. `recorded` is when its youngest fact was recorded.
create table journal.tree_heads (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  sealed_at timestamptz not null,
  recorded timestamptz not null,
  note text not null,
  signature text not null,
  public_key text not null
);
grant select, insert on journal.tree_heads to jiesu_app;

-- Facts lie in the order in which they were recorded, so a coarse index finds the new ones and costs next to nothing.
create index facts_by_recorded on journal.facts using brin (recorded_at) with (pages_per_range = 32);
