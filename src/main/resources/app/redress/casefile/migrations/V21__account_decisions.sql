-- What people decided about accounts, one row for each subject; no run of the analysis replaces it. Without a choice the
-- decision was withdrawn; its row stays so that versions go on counting.
create table account_decision (
    account varchar not null,
    subject varchar not null,
    choice varchar,
    found varchar not null,
    why varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null,
    version int not null,
    look_again varchar,
    primary key (account, subject)
);

-- Append-only: every step, with the decision before and after it, so that it can be taken back. Steps of one deed were
-- taken together.
create table decision_step (
    seq bigint not null primary key,
    deed bigint not null,
    kind varchar(8) not null check (kind in ('DECIDE', 'UNDO', 'REDO')),
    of_deed bigint not null,
    account varchar not null,
    subject varchar not null,
    before_step varchar,
    after_step varchar not null,
    who varchar not null,
    happened_at timestamp(6) with time zone not null
);

create index decision_step_of_account on decision_step (account, seq);

create index decision_step_of_person on decision_step (who, seq);

-- What lists show and filter of an account's decisions; follows from account_decision.
create table account_mark (
    account varchar not null primary key,
    ruled boolean not null,
    look_again boolean not null,
    done boolean not null,
    assignee varchar not null,
    tags varchar not null,
    note varchar not null
);

-- What the lists of one account are made anew from. Empty in cases of older versions until they are analysed again.
create table evidence_total (
    id smallint not null primary key check (id = 1),
    accounts bigint not null,
    amount bigint not null,
    low bigint not null,
    expected bigint not null,
    high bigint not null,
    range_low bigint not null,
    range_high bigint not null
);

create table payout_evidence (
    place int not null primary key,
    account varchar not null,
    payout varchar not null
);

create index payout_evidence_of_account on payout_evidence (account, place);

create table freeze_urgency (
    account varchar not null primary key,
    urgency double precision not null,
    sure double precision not null,
    mule varchar
);
