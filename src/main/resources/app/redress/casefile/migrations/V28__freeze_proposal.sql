-- PostgreSQL reserves the name that the table of proposed freezes had in cases of older versions. New cases have the
-- new name from the first script on.
alter table if exists "FREEZE" rename to freeze_proposal;
