package app.redress.casefile.results;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a finding that is always read as a whole, stored as one JSON text in the account's row.
///
/// @param ledger ledger without its gaps: an account can have thousands, so they are separate rows
public record StoredFinding(
        Tier tier,
        double probability,
        List<CompromiseWindow> windows,
        Ledger ledger,
        List<Reason> signals,
        @Nullable AccountFacts facts,
        List<Claim> claims,
        Figures point,
        long low,
        long expected,
        long high) {

    public static StoredFinding of(AccountFinding finding) {
        AccountTimeline timeline = finding.timeline();
        AccountDamages damages = finding.damages();
        return new StoredFinding(
                timeline.tier(),
                timeline.probability(),
                timeline.windows(),
                withGaps(timeline.ledger(), List.of()),
                timeline.signals(),
                timeline.facts(),
                timeline.claims(),
                damages.point(),
                damages.low(),
                damages.expected(),
                damages.high());
    }

    /// The complete finding, with events and gaps from their own tables.
    public AccountFinding with(String account, List<JudgedEvent> events, List<Ledger.Gap> gaps) {
        AccountTimeline timeline = new AccountTimeline(
                account, tier, probability, windows, events, withGaps(ledger, gaps), signals, facts, claims);
        return new AccountFinding(timeline, new AccountDamages(account, point, low, expected, high));
    }

    private static Ledger withGaps(Ledger ledger, List<Ledger.Gap> gaps) {
        return new Ledger(
                ledger.opening(),
                ledger.openingAssumed(),
                ledger.unauthorisedCharges(),
                ledger.ownCharges(),
                ledger.refunds(),
                ledger.unauthorisedSpend(),
                ledger.ownSpend(),
                ledger.closing(),
                gaps);
    }
}
