-- Accounts that the management report shows in detail, as people chose them: the part of the timeline that is drawn, a note,
-- and what was due when it was chosen. The drawing itself is made anew from the results with each report.
create table reported_account (
    account varchar primary key,
    shown_from timestamp(6) with time zone not null,
    shown_to timestamp(6) with time zone not null,
    note varchar not null,
    due bigint not null,
    as_of timestamp(6) with time zone not null,
    added_by varchar not null,
    added_at timestamp(6) with time zone not null
);
