package app.redress.worklist;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.domain.policy.FreezeUrgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The attacker's access to an account at the end of the evidence; it decides how urgently the account must be frozen.
enum AttackerAccess {
    /// Came in although the account had been frozen.
    AFTER_FREEZE,
    /// Came in although the owner had taken the account back.
    AFTER_RETURN,
    /// Was there in the last day of the evidence.
    RECENT,
    /// Has not been seen for longer, but nothing keeps them out.
    QUIET,
    /// Came from abroad only, and access from there has been blocked since.
    SHUT_OUT,
    /// The owner has taken the account back, and nobody else has come since.
    RETURNED;

    private static final Duration DAY = Duration.ofDays(1);

    /// How much of what is at risk counts.
    double share(FreezeUrgency urgency) {
        return switch (this) {
            case AFTER_FREEZE, AFTER_RETURN -> urgency.inside();
            case RECENT -> urgency.recent();
            case QUIET, SHUT_OUT -> urgency.quiet();
            case RETURNED -> urgency.returned();
        };
    }

    /// Derived from the latest act that is not the owner's.
    static AttackerAccess of(AccountTimeline timeline) {
        Instant last = lastAct(timeline);
        if (last == null) {
            return QUIET;
        }
        if (frozen(timeline).filter(last::isAfter).isPresent()) {
            return AFTER_FREEZE;
        }
        List<CompromiseWindow> windows = timeline.windows();
        Optional<CompromiseWindow> returned = windows.stream()
                .filter(w -> w.closing() == Closing.OWNER_RETURNED)
                .reduce((a, b) -> b);
        if (returned.isPresent()) {
            return last.isAfter(returned.get().end()) ? AFTER_RETURN : RETURNED;
        }
        if (windows.stream().anyMatch(w -> w.closing() == Closing.ABROAD_BLOCKED && !last.isAfter(w.end()))) {
            return SHUT_OUT;
        }
        boolean recent = windows.stream()
                .filter(w -> w.closing() == Closing.EVIDENCE_ENDS)
                .anyMatch(w -> Duration.between(last, w.end()).compareTo(DAY) <= 0);
        return recent ? RECENT : QUIET;
    }

    /// Whether the account is frozen and nobody but the owner has logged in since.
    static boolean holds(AccountTimeline timeline) {
        return frozen(timeline).isPresent() && of(timeline) != AFTER_FREEZE;
    }

    private static Optional<Instant> frozen(AccountTimeline timeline) {
        return Optional.ofNullable(timeline.facts()).map(AccountFacts::frozenAt);
    }

    private static @Nullable Instant lastAct(AccountTimeline timeline) {
        Verdict least = timeline.tier().isVictim() ? Verdict.LIKELY : Verdict.UNCERTAIN;
        return timeline.events().stream()
                .filter(j -> j.verdict().compareTo(least) <= 0 && acts(j))
                .map(j -> j.event().at())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// A failed login gives no access, and refunds and reversals are the shop's or the issuer's acts.
    private static boolean acts(JudgedEvent judged) {
        return switch (judged.event()) {
            case Access a -> a.succeeded() && a.kind() != Access.Kind.LOGOUT;
            case Transaction t -> t.type().isChargeOrSpend();
        };
    }
}
