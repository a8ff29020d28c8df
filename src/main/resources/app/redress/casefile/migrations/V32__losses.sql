-- Every stolen charge and spend of the victims, people's decisions included: what the hours and the breakdowns are made
-- of, so that each of their marks finds its accounts. Follows from the findings; filled anew by each run, after each
-- decision, and once for a case of an older version when it is opened.
create table account_loss (
    account varchar not null,
    nth int not null,
    happened_at timestamp(6) with time zone not null,
    charge boolean not null,
    yen bigint not null,
    store varchar not null,
    prefecture varchar not null,
    goods varchar not null,
    method varchar(12) not null,
    primary key (account, nth)
);

create index account_loss_in_time on account_loss (happened_at);
