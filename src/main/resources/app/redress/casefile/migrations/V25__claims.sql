-- Customers' claims as the last run read them; their comparison with the findings is worked out when it is asked for.
create table claim (
    place int not null primary key,
    account varchar not null,
    claimed_at timestamp(6) with time zone not null,
    amount bigint,
    transaction_ids varchar not null,
    note varchar,
    file int not null,
    line bigint not null
);

create index claim_of_account on claim (account, place);

alter table account_finding add column contact varchar;

-- What people decided about the claims of an account; claimed and due are the yen they saw. linked is the account that
-- the customer meant; null for the account named.
create table claim_decision (
    account varchar not null primary key,
    status varchar(12) not null,
    linked varchar,
    claimed bigint not null,
    due bigint not null,
    reason varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null,
    version int not null
);

create index claim_decision_of_linked on claim_decision (linked);

-- When customers were told of the takeover, by us.
create table claim_told (
    account varchar not null primary key,
    told_at timestamp(6) with time zone not null,
    noted_by varchar not null
);

-- Accounts that a person had reconstructed though nothing chose them; every later run judges them too.
create table asked_account (
    account varchar not null primary key,
    asked_by varchar not null,
    asked_at timestamp(6) with time zone not null
);
