package app.redress.analysis.review;

import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.session.CaseReader;
import app.redress.domain.Tier;
import app.redress.inference.FrameAccount;
import java.util.EnumSet;
import java.util.List;

/// The accounts of a case from which a review sample is drawn, with the figures it is measured against.
final class ReviewFrame {
    private ReviewFrame() {}

    static List<FrameAccount> of(CaseReader reader) {
        return of(rows(reader));
    }

    static List<FrameAccount> of(List<AccountRow> rows) {
        return rows.stream()
                .map(row -> new FrameAccount(row.account(), row.tier(), row.due(), row.probability()))
                .toList();
    }

    static List<AccountRow> rows(CaseReader reader) {
        AccountQuery all =
                new AccountQuery("", EnumSet.allOf(Tier.class), AccountSort.ACCOUNT, false, 0, Integer.MAX_VALUE);
        return reader.accounts(all).rows();
    }
}
