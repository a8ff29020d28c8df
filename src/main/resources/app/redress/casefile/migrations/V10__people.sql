-- People are never deleted: decisions bear their names. folded_name is equal for names that look alike.
create table person (
    folded_name varchar not null primary key,
    place int not null unique,
    name varchar not null,
    role varchar(12) not null,
    active boolean not null,
    own_passphrase boolean not null,
    salt varchar(64) not null,
    iterations int not null,
    passphrase_hash varchar(128) not null,
    added_by varchar not null,
    added_at timestamp(6) with time zone not null,
    version int not null
);

-- The operating system's user, noted beside the person; null in lines of older versions, whose hash does not cover it.
alter table audit add column os_user varchar;
