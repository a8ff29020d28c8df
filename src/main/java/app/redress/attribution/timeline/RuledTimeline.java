package app.redress.attribution.timeline;

import app.redress.domain.Access;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.domain.policy.VerdictThresholds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An account's timeline with people's decisions applied over the engine's findings. A pure function: the same
/// timeline and decisions always give the same result, whatever was decided and undone in between.
///
/// - A person's verdict on an event is final. Refunds, reversals and fees follow the event they belong to.
/// - A tier sets the probability that the account was taken over; the probabilities of stolen events scale with it.
/// - Outside the windows drawn by a person there was only the owner; inside, the engine's verdicts stay.
/// - A stolen event makes the account a victim's; if only the owner's events are left, it is cleared.
public final class RuledTimeline {
    private final AccountTimeline found;
    private final AccountRuling ruling;
    private final RuledVerdicts verdicts;
    private final Instant evidenceEnd;

    private RuledTimeline(AccountTimeline found, AccountRuling ruling, VerdictThresholds limits, Instant evidenceEnd) {
        this.found = found;
        this.ruling = ruling;
        this.verdicts = new RuledVerdicts(found, ruling, limits);
        this.evidenceEnd = evidenceEnd;
    }

    /// @param found the engine's timeline; returned unchanged if nothing was decided or its events were not kept
    /// @param evidenceEnd end of windows without another end
    public static AccountTimeline of(
            AccountTimeline found,
            AccountRuling ruling,
            VerdictThresholds limits,
            Tracing tracing,
            Instant evidenceEnd) {
        return ruling.isEmpty() || found.events().isEmpty()
                ? found
                : new RuledTimeline(found, ruling, limits, evidenceEnd).timeline(tracing);
    }

    /// Whether a person may decide the event's verdict: not if it follows another event's.
    public static boolean standsAlone(List<JudgedEvent> events, int index) {
        int n = -1;
        List<Transaction> money = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof Transaction t) {
                n = i == index ? money.size() : n;
                money.add(t);
            }
        }
        return n < 0 || !RuledVerdicts.follows(ReversalMatcher.of(money), n);
    }

    private AccountTimeline timeline(Tracing tracing) {
        LedgerBuilder builder = new LedgerBuilder(verdicts.origins(), found.facts());
        Ledger ledger = builder.close(tracing, verdicts::isStolen);
        Tier tier = verdicts.tier();
        return new AccountTimeline(
                found.account(),
                tier,
                verdicts.takeover(),
                windows(tier),
                judged(builder),
                ledger,
                signals(),
                found.facts(),
                found.claims());
    }

    private List<JudgedEvent> judged(LedgerBuilder builder) {
        List<JudgedEvent> judged = new ArrayList<>();
        long balance = builder.opening();
        int n = 0;
        for (int i = 0; i < found.events().size(); i++) {
            if (found.events().get(i).event() instanceof Transaction) {
                balance = builder.balanceAfter(n++);
            }
            judged.add(verdicts.judged(i, balance));
        }
        return judged;
    }

    private List<CompromiseWindow> windows(Tier tier) {
        if (!tier.isSuspect()) {
            return List.of();
        }
        return ruling.windows() != null ? ruling.windows().choice() : adjusted();
    }

    /// The engine's windows with somebody else's activity, extended to events outside them that a person found stolen.
    private List<CompromiseWindow> adjusted() {
        List<CompromiseWindow> windows = new ArrayList<>(found.windows());
        List<Instant> acts = new ArrayList<>();
        List<Instant> moved = new ArrayList<>();
        for (int i = 0; i < found.events().size(); i++) {
            if (isAct(i) && verdicts.isTheirs(i)) {
                Instant at = found.events().get(i).event().at();
                acts.add(at);
                if (verdicts.isMoved(i)) {
                    stretch(windows, at);
                }
            } else if (verdicts.isMoved(i)) {
                moved.add(found.events().get(i).event().at());
            }
        }
        windows.removeIf(window ->
                moved.stream().anyMatch(window::contains) && acts.stream().noneMatch(window::contains));
        return windows;
    }

    private boolean isAct(int i) {
        if (found.events().get(i).event() instanceof Access access) {
            return access.succeeded() && access.kind() != Access.Kind.LOGOUT;
        }
        Transaction t = (Transaction) found.events().get(i).event();
        return t.isCharge() || t.isSpend();
    }

    private void stretch(List<CompromiseWindow> windows, Instant act) {
        int next = 0;
        for (CompromiseWindow window : windows) {
            if (window.contains(act)) {
                return;
            }
            next += window.end().isBefore(act) ? 1 : 0;
        }
        if (next == windows.size()) {
            windows.add(opened(act));
        } else {
            CompromiseWindow later = windows.get(next);
            windows.set(next, new CompromiseWindow(act, later.end(), later.closing()));
        }
    }

    private CompromiseWindow opened(Instant act) {
        Instant frozen = found.facts() == null ? null : found.facts().frozenAt();
        if (frozen != null && !frozen.isBefore(act)) {
            return new CompromiseWindow(act, frozen, CompromiseWindow.Closing.FROZEN);
        }
        Instant end = evidenceEnd.isBefore(act) ? act : evidenceEnd;
        return new CompromiseWindow(act, end, CompromiseWindow.Closing.EVIDENCE_ENDS);
    }

    /// People's decisions, then the engine's reasons.
    private List<Reason> signals() {
        List<Reason> told = new ArrayList<>();
        AccountRuling.Said<Tier> tier = ruling.tier();
        if (tier != null) {
            told.add(Reason.of("decidedTier", 0, tier.who(), found.tier(), tier.why()));
        }
        AccountRuling.Said<List<CompromiseWindow>> drawn = ruling.windows();
        if (drawn != null) {
            told.add(Reason.of("decidedWindows", 0, drawn.who(), drawn.why()));
        }
        List<AccountRuling.Said<Verdict>> overruled = overruled();
        if (!overruled.isEmpty()) {
            String who =
                    overruled.stream().map(AccountRuling.Said::who).distinct().collect(Collectors.joining(", "));
            String why =
                    overruled.stream().map(AccountRuling.Said::why).distinct().collect(Collectors.joining(", "));
            told.add(Reason.of("decidedVerdicts", 0, who, overruled.size(), why));
        }
        told.addAll(found.signals());
        return told;
    }

    private List<AccountRuling.Said<Verdict>> overruled() {
        List<String> keys = EventKeys.of(found.events());
        return ruling.verdicts().entrySet().stream()
                .filter(said -> keys.contains(said.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
    }
}
