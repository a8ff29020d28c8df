-- Every decision on a conflict stays; the latest version holds. Without a line (0 is: no row counts) the conflict was left
-- open again.
create table conflict_step (
    kind varchar(20) not null,
    conflict_key varchar not null,
    version int not null,
    sha256 varchar,
    line bigint,
    note varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null,
    primary key (kind, conflict_key, version)
);

insert into conflict_step select kind, conflict_key, version, sha256, line, note, decided_by, decided_at
    from conflict_decision;

drop table conflict_decision;
