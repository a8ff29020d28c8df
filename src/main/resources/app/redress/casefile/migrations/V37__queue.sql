-- A queue shows the suspects: a few hundred of the many accounts that were looked at.
create index account_finding_of_tier on account_finding (tier);
