package app.redress.casefile.accounts;

import app.redress.casefile.query.AccountTerm.Key;

/// What accounts of the queue are counted by.
public enum AccountFacet {
    TIER(Key.TIER),
    DECIDED(Key.DECIDED),
    SIGNAL(Key.SIGNAL),
    /// What suspicious events have in common with those of other accounts.
    SHARES(Key.SHARES),
    /// Where suspicious payments were made.
    STORE(Key.CASHOUT),
    ASSIGNEE(Key.ASSIGNEE);

    private final Key key;

    AccountFacet(Key key) {
        this.key = key;
    }

    /// What a condition on it is about.
    public Key key() {
        return key;
    }
}
