-- Reasons and remedies in no language, beside their text; null in rows of older versions, whose text stays as it is.
alter table reject add column reason_code varchar;
alter table reject add column reason_message varchar;
alter table reject add column remedy_message varchar;
alter table reject add column reason_ja varchar;
