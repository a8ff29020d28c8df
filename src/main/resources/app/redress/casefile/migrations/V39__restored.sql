-- That the case was made of a backup, so that it cannot know what was sealed after it. Nothing is sealed until a manager has
-- settled it: read in the batches since, or confirmed that there were none.
create table case_restored (
    place int not null primary key,
    backup_at timestamp(6) with time zone not null,
    backup_seq bigint not null,
    restored_at timestamp(6) with time zone not null,
    settled_by varchar,
    settled_at timestamp(6) with time zone,
    batches int,
    reason varchar
);

-- Batches that were sealed in the case before it was restored, and are known from their files.
create table payout_batch_outside (
    batch varchar(36) not null primary key,
    read_by varchar not null,
    read_at timestamp(6) with time zone not null
);
