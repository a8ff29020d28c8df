-- When a deadline of the whole incident was met, as a person noted it. Every mark stays; the latest version holds, and one
-- without a time took the mark back. A rule is named by its pack's id and its own, so that a newer version of the pack
-- forgets nothing.
create table deadline_mark (
    pack varchar not null,
    rule varchar not null,
    version int not null,
    done_at timestamp(6) with time zone,
    note varchar not null,
    decided_by varchar not null,
    decided_at timestamp(6) with time zone not null,
    primary key (pack, rule, version)
);
