-- What the queue counts and groups accounts by; follows from the findings and is filled anew by each run, and once for a
-- case of an older version when it is opened. words is the name of a store.
create table account_trait (
    trait varchar(8) not null,
    thing varchar not null,
    account varchar not null,
    words varchar,
    primary key (trait, thing, account)
);

create index account_trait_of_account on account_trait (account, trait);

-- The one signal, source and store under which an account stands when the queue is grouped.
create table account_heading (
    heading varchar(8) not null,
    account varchar not null,
    trait varchar(8) not null,
    thing varchar not null,
    words varchar,
    primary key (heading, account)
);

-- How a person likes to look at the queue, by name.
create table saved_view (
    folded_name varchar not null,
    name varchar not null,
    kept varchar not null,
    primary key (folded_name, name)
);
