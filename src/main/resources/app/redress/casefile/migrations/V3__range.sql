-- Where the true total lies with 90 % probability. Definitions that only count have no doubt; for the evidence no older
-- version worked it out, so it stays unknown until the case is analysed again.
alter table estimate add column range_low bigint;
alter table estimate add column range_high bigint;
update estimate set range_low = amount, range_high = amount where definition <> 'EVIDENCE';
