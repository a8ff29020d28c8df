package app.redress.casefile.accounts;

import app.redress.attribution.sources.LabelledAccount.Fate;
import app.redress.decisions.Labels;
import app.redress.worklist.ClaimStatus;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Reads what people decided so far as examples for the next run.
public final class LabelReader {
    private LabelReader() {}

    public static Labels read(Handle handle) {
        Map<String, Fate> claims = new TreeMap<>();
        handle.createQuery("select coalesce(linked, account), status from claim_decision where status in (:accepted,"
                        + " :withdrawn) order by account")
                .bind("accepted", ClaimStatus.ACCEPTED.name())
                .bind("withdrawn", ClaimStatus.WITHDRAWN.name())
                .map((row, _) -> claims.merge(
                        row.getString(1),
                        row.getString(2).equals(ClaimStatus.ACCEPTED.name())
                                ? Fate.CLAIM_ACCEPTED
                                : Fate.CLAIM_WITHDRAWN,
                        (one, other) -> Fate.CLAIM_ACCEPTED))
                .list();
        return Labels.of(new AccountDecisionDao(handle).all(), claims);
    }
}
