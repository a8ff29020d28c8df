package app.redress.report.explanation;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Splits a timeline into chapters: one for each window, and one for events between windows.
final class Chapters {
    /// Events outside all windows that are further apart belong to separate chapters.
    private static final Duration PAUSE = Duration.ofHours(36);

    private final AccountTimeline timeline;
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<JudgedEvent> visits = new ArrayList<>();
    private final List<JudgedEvent> money = new ArrayList<>();
    private int failures;
    private @Nullable CompromiseWindow window;
    private @Nullable Instant last;

    private Chapters(AccountTimeline timeline) {
        this.timeline = timeline;
    }

    /// Chapters in time order. Uncertain events are included for possible victims; for a victim without anything more
    /// certain, only the uncertain visits are.
    static List<Chapter> of(AccountTimeline timeline) {
        if (!timeline.tier().isVictim()) {
            return new Chapters(timeline).upTo(Verdict.UNCERTAIN, true);
        }
        List<Chapter> sure = new Chapters(timeline).upTo(Verdict.LIKELY, true);
        return sure.isEmpty() ? new Chapters(timeline).upTo(Verdict.UNCERTAIN, false) : sure;
    }

    private List<Chapter> upTo(Verdict least, boolean money) {
        timeline.events().stream()
                .filter(j -> j.verdict().compareTo(least) <= 0)
                .filter(j -> money || j.event() instanceof Access)
                .forEach(this::take);
        close();
        return chapters;
    }

    private void take(JudgedEvent judged) {
        boolean visit = judged.event() instanceof Access a && a.succeeded();
        boolean moves = judged.event() instanceof Transaction t && (t.isCharge() || t.isSpend());
        if (visit || moves) {
            turnPage(judged.event().at());
            (visit ? visits : money).add(judged);
        } else if (judged.event() instanceof Access a && a.kind() == Access.Kind.LOGIN) {
            // failures after the first visit belong to the next chapter, if there is one
            failures += visits.isEmpty() && money.isEmpty() ? 1 : 0;
        }
    }

    private void turnPage(Instant at) {
        CompromiseWindow theirs = timeline.windows().stream()
                .filter(w -> w.contains(at))
                .findFirst()
                .orElse(null);
        boolean far =
                last != null && theirs == null && Duration.between(last, at).compareTo(PAUSE) > 0;
        if (last != null && (far || !Objects.equals(theirs, window))) {
            close();
        }
        window = theirs;
        last = at;
    }

    private void close() {
        if (!visits.isEmpty() || !money.isEmpty()) {
            chapters.add(new Chapter(window, visits, visits.isEmpty() ? 0 : failures, money));
        }
        visits.clear();
        money.clear();
        failures = 0;
    }
}
