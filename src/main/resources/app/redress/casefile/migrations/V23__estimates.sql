-- What accounts add to the definitions that only count; what they add by the evidence stands in account_finding.
create table account_count (
    account varchar not null primary key,
    operator_day bigint not null,
    operator_single bigint not null,
    claimed boolean not null,
    claims bigint not null
);

-- Estimates as they were stated: rows are added and never changed. Contributions are kept with each, so that two of them
-- can be compared when the evidence is gone.
create table published_estimate (
    number int not null primary key,
    published_at timestamp(6) with time zone not null,
    published_by varchar not null,
    note varchar not null,
    definition varchar(20) not null,
    as_of varchar(40) not null,
    zone varchar(80) not null,
    tracing varchar not null,
    policy varchar not null,
    policy_text varchar not null,
    evidence varchar not null,
    decisions_to bigint not null,
    reservations varchar not null,
    supersedes int references published_estimate (number),
    reason varchar not null,
    seal varchar(64) not null
);

create table published_figure (
    number int not null references published_estimate (number),
    definition varchar(20) not null,
    accounts int not null,
    amount bigint not null,
    low bigint not null,
    expected bigint not null,
    high bigint not null,
    range_low bigint,
    range_high bigint,
    evidence varchar not null,
    primary key (number, definition)
);

create table published_contribution (
    number int not null references published_estimate (number),
    account varchar not null,
    victim boolean not null,
    due bigint not null,
    low bigint not null,
    expected bigint not null,
    high bigint not null,
    spend bigint not null,
    operator_day bigint not null,
    operator_single bigint not null,
    claimed boolean not null,
    claims bigint not null,
    primary key (number, account)
);

-- What a run changed in an account's part of a figure, and why; audit_seq is the line of the run.
create table estimate_movement (
    audit_seq bigint not null,
    account varchar not null,
    definition varchar(20) not null,
    cause varchar(12) not null,
    yen bigint not null,
    primary key (audit_seq, account, definition)
);

-- What earlier runs were made from, by their line in the audit log, so that a figure of then can be made again.
create table earlier_run (
    audit_seq bigint not null primary key,
    saved_at timestamp(6) with time zone not null,
    made_from varchar not null,
    choices varchar not null
);
