-- Every decision on the period and the ceiling of the evidence stays; the latest version holds. Without a value the limit was
-- left to the files again. What a step takes back is the number of the version in undoes.
create table evidence_limit_step (
    limit_key varchar(20) not null,
    version int not null,
    old_value varchar,
    new_value varchar,
    why varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null,
    undoes int,
    primary key (limit_key, version)
);
