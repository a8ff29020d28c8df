-- Items of the compensation list: what the findings propose, and what people and banks made of it. An id is never used
-- again, because it travels in pay-out files and comes back. Version 0: nobody has decided on the item. An item that
-- nothing is due for any more has amount 0 and is on no list.
create table compensation_item (
    id bigint not null primary key check (id between 1 and 9999999999),
    account varchar not null,
    channel varchar(12) not null,
    part int not null,
    amount bigint not null,
    basis varchar not null,
    basis_code varchar not null,
    status varchar(12) not null,
    reviewer varchar,
    approver varchar,
    approved_amount bigint,
    decided_amount bigint,
    reason varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone,
    held varchar,
    batch varchar(36),
    version int not null,
    unique (account, channel, part)
);

insert into compensation_item
select row_number() over (order by c.place), c.account, c.channel, 0, c.amount, c.basis, c.basis_code,
    coalesce(d.status, c.status), d.reviewer, d.approver, d.approved_amount, d.amount, coalesce(d.reason, ''),
    coalesce(d.decided_by, ''), d.decided_at, null, null, coalesce(d.version, 0)
from compensation c left join compensation_decision d on d.account = c.account and d.channel = c.channel;

-- Decisions on what is no longer proposed are kept: it may be proposed again.
insert into compensation_item
select (select coalesce(max(id), 0) from compensation_item) + row_number() over (order by d.account, d.channel),
    d.account, d.channel, 0, 0, '["basis.adjusted",["0","0","0"],0.0]', 'basis.adjusted', d.status, d.reviewer,
    d.approver, d.approved_amount, d.amount, d.reason, d.decided_by, d.decided_at, null, null, d.version
from compensation_decision d
where not exists (select 1 from compensation c where c.account = d.account and c.channel = d.channel);

drop table compensation_decision;

-- A batch never changes after it was sealed. audit_seq and audit_hash are the end of the audit log at that moment.
create table payout_batch (
    id varchar(36) not null primary key,
    place int not null unique,
    format varchar(12) not null,
    channel varchar(12) not null,
    currency varchar(3) not null,
    pay_on varchar(10) not null,
    item_rows int not null,
    total bigint not null,
    held_rows int not null,
    held_total bigint not null,
    sealed_by varchar not null,
    sealed_at timestamp(6) with time zone not null,
    filters varchar not null,
    audit_seq bigint not null,
    audit_hash varchar(64) not null
);

-- What went out, and to whom; held says why an item stayed out of the batch and is null where it went.
create table payout_batch_item (
    batch varchar(36) not null,
    item bigint not null,
    account varchar not null,
    channel varchar(12) not null,
    amount bigint not null,
    recipient varchar,
    held varchar,
    primary key (batch, item)
);

-- The files of a batch as they were written, in parts: a column holds no more than a million bytes everywhere.
create table payout_file (
    batch varchar(36) not null,
    place int not null,
    name varchar not null,
    sha256 varchar(64) not null,
    file_rows int not null,
    total bigint not null,
    primary key (batch, place)
);

create table payout_content (
    batch varchar(36) not null,
    place int not null,
    part int not null,
    content bytea not null,
    primary key (batch, place, part)
);

-- Files that came back, each read once, and what their lines said.
create table payout_return (
    sha256 varchar(64) not null primary key,
    place int not null unique,
    name varchar not null,
    layout varchar not null,
    line_count int not null,
    frame int not null,
    blank int not null,
    read_by varchar not null,
    read_at timestamp(6) with time zone not null
);

create table payout_return_line (
    sha256 varchar(64) not null,
    place int not null,
    line bigint not null,
    state varchar(12) not null,
    outcome varchar(12),
    item bigint,
    amount bigint,
    happened_on varchar(10),
    said varchar not null,
    why varchar,
    candidates varchar,
    raw varchar not null,
    answered_by varchar,
    answered_at timestamp(6) with time zone,
    primary key (sha256, place)
);
