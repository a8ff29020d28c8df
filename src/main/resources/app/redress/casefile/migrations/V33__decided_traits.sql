-- What accounts are counted, grouped and linked by follows people's decisions: filled anew when the case is opened.
delete from account_trait;
delete from account_heading;
