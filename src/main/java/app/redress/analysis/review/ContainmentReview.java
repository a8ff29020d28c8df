package app.redress.analysis.review;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.session.CaseReader;
import app.redress.damages.AccountFinding;
import app.redress.damages.ControlEffect;
import app.redress.damages.ControlEffects;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the operator's controls would have prevented at any minute, from the timelines that a case keeps.
///
/// @param accounts number of accounts whose timelines were read; owners' business is counted among these only
/// @param screened number of all accounts in the evidence
public record ContainmentReview(Instant asOf, int accounts, long screened, List<ControlEffect> effects) {
    private static final Set<Tier> LISTED = EnumSet.complementOf(EnumSet.of(Tier.CLEARED));

    public ContainmentReview {
        effects = List.copyOf(effects);
    }

    public static ContainmentReview of(CaseReader reader) {
        return of(reader, Progress.NONE);
    }

    /// @param progress asked before each account whether to stop
    public static ContainmentReview of(CaseReader reader, Progress progress) {
        AccountQuery listed = new AccountQuery("", LISTED, AccountSort.ACCOUNT, false, 0, Integer.MAX_VALUE);
        List<AccountTimeline> timelines = reader.accounts(listed).rows().stream()
                .map(AccountRow::account)
                .map(account -> {
                    progress.checkCancelled();
                    return reader.account(account);
                })
                .flatMap(Optional::stream)
                .map(AccountFinding::timeline)
                .toList();
        Instant asOf = reader.summary().asOf();
        return new ContainmentReview(
                asOf,
                timelines.size(),
                reader.summary().accountsScreened(),
                new ControlEffects(timelines, reader.controls(), reader.tracing(), asOf).all());
    }
}
