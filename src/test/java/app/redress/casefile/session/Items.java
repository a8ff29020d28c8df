package app.redress.casefile.session;

import app.redress.casefile.lists.CaseItem;
import app.redress.worklist.CompensationItem;

/// Undecided items of a case, for tests in other rooms.
public final class Items {
    private Items() {}

    public static CaseItem proposed(long id, CompensationItem of) {
        return CaseItem.proposed(id, of.account(), of.channel(), 0, of.amount(), of.basis(), of.status());
    }
}
