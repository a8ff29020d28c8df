package app.redress.attribution.timeline;

import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to one account, event by event, with probabilities.
///
/// @param probability that the account was taken over, 0 to 1
/// @param signals the strongest reasons found, then why the account was a candidate
/// @param events in the order of [AccountEvidence#events]
/// @param scenarios what may have happened, with probabilities; empty where a takeover is very unlikely, and in a
/// saved case
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
        List<Scenario> scenarios) {
    public AccountTimeline {
        windows = List.copyOf(windows);
        events = List.copyOf(events);
        signals = List.copyOf(signals);
        claims = List.copyOf(claims);
        scenarios = List.copyOf(scenarios);
    }

    /// A timeline without scenarios, as loaded from a saved case.
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

    /// The same with some of its events only, and no scenarios.
    public AccountTimeline with(List<JudgedEvent> some) {
        return new AccountTimeline(
                account, tier, probability, windows, some, ledger, signals, facts, claims, List.of());
    }
}
