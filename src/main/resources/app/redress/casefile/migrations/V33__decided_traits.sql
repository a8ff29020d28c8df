-- What accounts are counted, grouped and linked by follows people's decisions: where there are any, it is filled anew when
-- the case is opened.
delete from account_trait where exists (select 1 from account_mark where ruled);
delete from account_heading where exists (select 1 from account_mark where ruled);
