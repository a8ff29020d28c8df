package app.redress.attribution.timeline;

import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to one account, event by event, and how sure we are.
///
/// @param probability that the account was taken over, 0 to 1
/// @param signals why it was looked at and what was found, strongest first
/// @param events in the order of [AccountEvidence#events]
/// @param readings what may have happened, with its shares of the belief; empty where hardly anything speaks for a
/// takeover, and in a saved case
public record AccountTimeline(
        String account,
        Tier tier,
        double probability,
        List<CompromiseWindow> windows,
        List<JudgedEvent> events,
        Ledger ledger,
        List<Reason> signals,
        @Nullable AccountFacts facts,
        List<Claim> claims,
        List<Scenario> readings) {
    public AccountTimeline {
        windows = List.copyOf(windows);
        events = List.copyOf(events);
        signals = List.copyOf(signals);
        claims = List.copyOf(claims);
        readings = List.copyOf(readings);
    }

    /// One whose readings were not kept, as it comes back from a saved case.
    public AccountTimeline(
            String account,
            Tier tier,
            double probability,
            List<CompromiseWindow> windows,
            List<JudgedEvent> events,
            Ledger ledger,
            List<Reason> signals,
            @Nullable AccountFacts facts,
            List<Claim> claims) {
        this(account, tier, probability, windows, events, ledger, signals, facts, claims, List.of());
    }
}
