-- Charges and spends of all accounts, packed and compressed, so that any definition of damage can be reckoned without the
-- evidence files. Written anew with every analysis; a case of an older version has none until it is analysed again.
create table movement_part (
    place int not null primary key,
    accounts int not null,
    movements int not null,
    packed bytea not null
);

-- Definitions of damage that people gave a name; the text is read by the program.
create table named_definition (
    name varchar(80) not null primary key,
    definition varchar(400) not null,
    saved_by varchar not null,
    saved_at timestamp(6) with time zone not null
);
