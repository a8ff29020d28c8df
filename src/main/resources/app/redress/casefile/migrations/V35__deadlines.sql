-- Every choice of the rules by which the case has deadlines stays; the latest version holds. The text of each pack is kept,
-- so that a newer program or a changed file moves no deadline until a person chooses again.
create table deadline_choice (
    version int not null primary key,
    noted_at timestamp(6) with time zone,
    stated_at timestamp(6) with time zone,
    reason varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null
);

create table deadline_pack (
    version int not null,
    place int not null,
    content varchar not null,
    primary key (version, place)
);

-- Until when what is due to an account, by the choice that holds; written anew with every choice and whenever what starts
-- a clock changes. due_key sorts by time and says for what and by which version of which pack.
create table account_deadline (
    account varchar not null,
    rule_no int not null,
    duty varchar(12) not null,
    started_at timestamp(6) with time zone not null,
    due_key varchar not null,
    primary key (account, rule_no)
);
