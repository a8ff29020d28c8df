-- One case. Written for H2 and PostgreSQL alike.
-- Instants that are only handed back are ISO-8601 text, exact to the nanosecond; those that screens order or filter by are timestamps.
-- "place" is the position in the list that the analysis gave: its own order, and the row key.

create table redress_case (
    id smallint not null primary key check (id = 1),
    name varchar not null,
    created_at timestamp(6) with time zone not null,
    audit_seq bigint not null,
    audit_hash varchar(64) not null
);

-- Append-only; each hash covers the row and the hash before it.
create table audit (
    seq bigint not null primary key,
    happened_at timestamp(6) with time zone not null,
    who varchar not null,
    action varchar(40) not null,
    subject varchar not null,
    detail varchar not null,
    prev_hash varchar(64) not null,
    hash varchar(64) not null
);

-- What one run over the evidence found; replaced as a whole by the next.
create table analysis (
    id smallint not null primary key check (id = 1),
    as_of varchar(40) not null,
    zone varchar(80) not null,
    policy_name varchar not null,
    policy_text varchar not null,
    accounts_screened bigint not null,
    event_table varchar(7) not null check (event_table in ('event_a', 'event_b'))
);

create table evidence_file (
    place int not null primary key,
    position int not null,
    name varchar not null,
    path varchar not null,
    kind varchar(20) not null,
    sha256 varchar(64) not null,
    bytes bigint not null,
    receipt varchar
);

create table reject (
    place bigint not null primary key,
    file_place int not null,
    line bigint not null,
    last_line bigint not null,
    column_name varchar not null,
    reason varchar not null,
    remedy varchar not null,
    raw varchar not null
);

create table control (
    place int not null primary key,
    happened_at varchar(40) not null,
    name varchar not null,
    note varchar,
    file int not null,
    line bigint not null
);

create table estimate (
    definition varchar(20) not null primary key,
    accounts int not null,
    amount bigint not null,
    low bigint not null,
    expected bigint not null,
    high bigint not null,
    as_of varchar(40) not null,
    tracing varchar not null,
    policy varchar not null,
    evidence varchar not null
);

create table hourly_loss (
    place int not null primary key,
    happened_at varchar(40) not null,
    charges bigint not null,
    spend bigint not null,
    accounts int not null
);

create table breakdown (
    place int not null primary key,
    dimension varchar(40) not null,
    label varchar not null,
    yen bigint not null,
    events int not null,
    accounts int not null
);

-- The columns are what lists show, filter and order by; kept holds the rest of the finding as JSON.
create table account_finding (
    place int not null primary key,
    account varchar not null unique,
    display_name varchar,
    tier varchar(12) not null,
    probability double precision not null,
    window_start timestamp(6) with time zone,
    first_window varchar(200),
    unauthorised_charges bigint not null,
    unauthorised_spend bigint not null,
    own_money_lost bigint not null,
    residual bigint not null,
    due bigint not null,
    due_low bigint not null,
    due_expected bigint not null,
    due_high bigint not null,
    first_event bigint not null,
    event_count int not null,
    kept varchar not null
);

create table ledger_gap (
    account_place int not null,
    place int not null,
    file int not null,
    line bigint not null,
    transaction_id varchar not null,
    expected bigint not null,
    stated bigint not null,
    primary key (account_place, place)
);

-- An account's events have consecutive ids from account_finding.first_event on: read by key range, no second index to fill.
-- Two tables take turns: a run fills the one that is not in use, and turning over replaces millions of rows at once.
create table event_a (
    id bigint not null primary key,
    account varchar not null,
    happened_at timestamp(6) with time zone not null,
    happened_ns smallint not null,
    source varchar(12) not null check (source in ('transactions', 'access')),
    type varchar(24) not null,
    outcome varchar(12) not null,
    verdict varchar(12) not null,
    probability double precision not null,
    reasons varchar not null,
    balance bigint not null,
    file int not null,
    line bigint not null,
    transaction_id varchar,
    amount bigint,
    method varchar(12),
    has_store boolean not null,
    store_id varchar,
    store_name varchar,
    prefecture varchar,
    quantity bigint,
    item_category varchar,
    item varchar,
    balance_after bigint,
    related_id varchar,
    ip varchar,
    country varchar,
    user_agent varchar,
    device_id varchar,
    detail varchar
);

create table event_b (
    id bigint not null primary key,
    account varchar not null,
    happened_at timestamp(6) with time zone not null,
    happened_ns smallint not null,
    source varchar(12) not null check (source in ('transactions', 'access')),
    type varchar(24) not null,
    outcome varchar(12) not null,
    verdict varchar(12) not null,
    probability double precision not null,
    reasons varchar not null,
    balance bigint not null,
    file int not null,
    line bigint not null,
    transaction_id varchar,
    amount bigint,
    method varchar(12),
    has_store boolean not null,
    store_id varchar,
    store_name varchar,
    prefecture varchar,
    quantity bigint,
    item_category varchar,
    item varchar,
    balance_after bigint,
    related_id varchar,
    ip varchar,
    country varchar,
    user_agent varchar,
    device_id varchar,
    detail varchar
);

create table compensation (
    place int not null primary key,
    account varchar not null,
    channel varchar(12) not null,
    amount bigint not null check (amount > 0),
    basis varchar not null,
    basis_code varchar not null,
    status varchar(12) not null,
    unique (account, channel)
);

create table freeze_proposal (
    place int not null primary key,
    priority int not null,
    account varchar not null unique,
    at_risk bigint not null,
    reason varchar not null,
    reason_code varchar not null,
    status varchar(12) not null
);

-- People's decisions stand apart from findings: no run of the analysis replaces them.
create table compensation_decision (
    account varchar not null,
    channel varchar(12) not null,
    status varchar(12) not null,
    amount bigint not null,
    reviewer varchar,
    approver varchar,
    approved_amount bigint,
    reason varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null,
    version int not null,
    primary key (account, channel)
);

create table freeze_decision (
    account varchar not null primary key,
    status varchar(12) not null,
    reason varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null,
    version int not null
);
