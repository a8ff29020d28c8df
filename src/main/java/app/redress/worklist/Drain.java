package app.redress.worklist;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountFinding;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stolen money leaving one account, timed from the takeover.
///
/// @param losses earliest first
public record Drain(String account, List<Loss> losses) {
    public Drain {
        losses = List.copyOf(losses);
    }

    /// One stolen spend.
    ///
    /// @param seconds since the start of the window it lies in
    /// @param yen without what refunds brought back; more than 0
    public record Loss(long seconds, long yen) {}

    /// The account's unauthorised and likely spends; without losses where none lies after a takeover.
    public static Drain of(AccountFinding finding) {
        AccountTimeline timeline = finding.timeline();
        Map<String, Long> refunded = refunded(timeline);
        List<Loss> losses = new ArrayList<>();
        for (JudgedEvent judged : timeline.events()) {
            if (judged.event() instanceof Transaction t && t.isSpend() && isStolen(judged)) {
                long yen = t.amount() - refunded.getOrDefault(t.id(), 0L);
                takeover(timeline, t.at())
                        .filter(_ -> yen > 0)
                        .ifPresent(start -> losses.add(
                                new Loss(Duration.between(start, t.at()).toSeconds(), yen)));
            }
        }
        losses.sort(Comparator.comparingLong(Loss::seconds).thenComparingLong(Loss::yen));
        return new Drain(finding.account(), losses);
    }

    private static boolean isStolen(JudgedEvent judged) {
        return judged.verdict().compareTo(Verdict.LIKELY) <= 0;
    }

    private static Map<String, Long> refunded(AccountTimeline timeline) {
        Map<String, Long> refunded = new HashMap<>();
        for (JudgedEvent judged : timeline.events()) {
            if (judged.event() instanceof Transaction t
                    && t.type() == Transaction.Type.REFUND
                    && t.movesMoney()
                    && t.relatedId() != null) {
                refunded.merge(t.relatedId(), t.amount(), Math::addExact);
            }
        }
        return refunded;
    }

    private static Optional<Instant> takeover(AccountTimeline timeline, Instant at) {
        return timeline.windows().stream()
                .map(CompromiseWindow::start)
                .filter(start -> !start.isAfter(at))
                .max(Comparator.naturalOrder());
    }

    /// Yen lost in total.
    public long yen() {
        return losses.stream().mapToLong(Loss::yen).reduce(0, Math::addExact);
    }
}
