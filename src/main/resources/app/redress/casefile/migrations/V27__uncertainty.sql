-- What a review of a sample, or an estimate of growth, said about the figure of its time: rows are added and never
-- changed. basis is the SHA-256 of the accounts and figures it spoke of; where it differs today, the result is out of date.
create table uncertainty_result (
    number int not null primary key,
    kind varchar(10) not null,
    found_at timestamp(6) with time zone not null,
    found_by varchar not null,
    as_of varchar(40) not null,
    basis varchar(64) not null,
    method varchar not null,
    result varchar not null
);
