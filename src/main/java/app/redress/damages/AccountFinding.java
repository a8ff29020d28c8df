package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;

/// One judged account: what happened to it and what it is owed.
public record AccountFinding(AccountTimeline timeline, AccountDamages damages) {
    public AccountFinding {
        if (!timeline.account().equals(damages.account())) {
            throw new IllegalArgumentException(timeline.account() + " is not " + damages.account());
        }
    }

    public String account() {
        return timeline.account();
    }
}
