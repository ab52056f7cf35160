-- One schema per subject. The app's role may look inside each; what it may do there is granted beside every table.
create schema journal;
create schema personal;
create schema reference;
create schema identity;
create schema intake;
create schema classify;
create schema dispatch;
create schema handle;
create schema appraise;
create schema circulate;
create schema warn;
create schema govern;
create schema simulate;

grant usage on schema
  journal, personal, reference, identity,
  intake, classify, dispatch, handle, appraise, circulate, warn, govern, simulate
to jiesu_app;
