package app.redress.casefile;

import app.redress.worklist.CompensationItem;

/// Items of a case that nobody has decided on, for tests of other rooms.
public final class Items {
    private Items() {}

    public static CaseItem proposed(long id, CompensationItem of) {
        return CaseItem.proposed(id, of.account(), of.channel(), 0, of.amount(), of.basis(), of.status());
    }
}
