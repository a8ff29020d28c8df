-- What the freeze lists need beyond a run's proposals: since when an account is frozen by the accounts export, and how
-- fast stolen money left it. kept is 24 once a run has kept these; null in cases of older versions until they are
-- analysed again.
alter table analysis add column kept int;
alter table account_finding add column frozen_at timestamp(6) with time zone;

create table account_drain (
    account varchar not null primary key,
    losses varchar not null
);
