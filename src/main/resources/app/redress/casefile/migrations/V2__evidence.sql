-- Rows that contradict each other, as the last run found them.
create table conflict (
    place int not null primary key,
    kind varchar(20) not null,
    conflict_key varchar not null,
    conflict varchar not null
);

-- People's decisions stand apart from findings: no run of the analysis replaces them. Line 0 is: no row counts.
create table conflict_decision (
    kind varchar(20) not null,
    conflict_key varchar not null,
    sha256 varchar not null,
    line bigint not null,
    note varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null,
    version int not null,
    primary key (kind, conflict_key)
);

-- The files and settings of the last run, so that it can be repeated.
create table made_from (
    id smallint not null primary key check (id = 1),
    made_from varchar not null
);
