-- The other account of a transfer or withdrawal; null in rows of older versions until the case is analysed again.
alter table event_a add column counterparty varchar;
alter table event_b add column counterparty varchar;
