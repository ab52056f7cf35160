-- Administrators approve new editions of the rulebook from the running system: it may add an edition, never change one.
grant insert on reference.rulebook_editions to jiesu_app;
