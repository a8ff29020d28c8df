package app.redress.console.accounts.timeline;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The time interval shown by a timeline drawing, within the whole timeline. Immutable: every move returns a new one.
///
/// @param from, to the visible interval
/// @param first, last the whole timeline
public record Viewport(Instant from, Instant to, Instant first, Instant last) {
    private static final long SHORTEST = Duration.ofSeconds(30).toMillis();
    private static final double MARGIN = 0.04;

    public Viewport {
        if (!from.isBefore(to) || !first.isBefore(last)) {
            throw new IllegalArgumentException("no time from " + from + " to " + to + " in " + first + " to " + last);
        }
    }

    /// The whole timeline, with a margin at both ends.
    public static Viewport whole(AccountTimeline timeline) {
        List<Instant> times =
                timeline.events().stream().map(e -> e.event().at()).sorted().toList();
        if (times.isEmpty()) {
            return whole(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(1)));
        }
        return whole(times.getFirst(), times.getLast());
    }

    private static Viewport whole(Instant first, Instant last) {
        long margin = Math.max(Duration.ofMinutes(10).toMillis(), (long) (millis(first, last) * MARGIN));
        Instant start = first.minusMillis(margin);
        Instant end = last.plusMillis(margin);
        return new Viewport(start, end, start, end);
    }

    /// The active part of the compromise windows; the whole timeline if there are none.
    public static Viewport incident(AccountTimeline timeline) {
        Viewport whole = whole(timeline);
        List<Instant> inside = timeline.events().stream()
                .filter(e -> timeline.windows().stream()
                        .anyMatch(w -> w.contains(e.event().at())))
                .map(JudgedEvent::event)
                .map(e -> e.at())
                .toList();
        if (inside.isEmpty()) {
            return whole;
        }
        Instant start = timeline.windows().stream()
                .map(CompromiseWindow::start)
                .min(Instant::compareTo)
                .orElseThrow();
        long margin = Math.max(Duration.ofMinutes(15).toMillis(), millis(start, inside.getLast()) / 5);
        return whole.showing(start.minusMillis(margin), inside.getLast().plusMillis(margin));
    }

    /// Another interval of the same timeline, kept within it.
    public Viewport showing(Instant wantedFrom, Instant wantedTo) {
        long span = Math.min(Math.max(SHORTEST, millis(wantedFrom, wantedTo)), millis(first, last));
        Instant start = wantedFrom.isBefore(first) ? first : wantedFrom;
        if (start.plusMillis(span).isAfter(last)) {
            start = last.minusMillis(span);
        }
        return new Viewport(start, start.plusMillis(span), first, last);
    }

    /// @param factor below 1 zooms in, above 1 out
    /// @param anchor the fixed position, 0 at the left edge and 1 at the right
    public Viewport zoom(double factor, double anchor) {
        long span = Math.max(SHORTEST, Math.round(span() * factor));
        Instant still = from.plusMillis(Math.round(span() * anchor));
        Instant start = still.minusMillis(Math.round(span * anchor));
        return showing(start, start.plusMillis(span));
    }

    /// @param share fraction of the visible interval; positive moves later
    public Viewport pan(double share) {
        long by = Math.round(span() * share);
        return showing(from.plusMillis(by), to.plusMillis(by));
    }

    public Viewport fitted() {
        return new Viewport(first, last, first, last);
    }

    /// Moves just as far as needed to make an instant visible.
    public Viewport including(Instant at) {
        if (!at.isBefore(from) && !at.isAfter(to)) {
            return this;
        }
        return showing(at.minusMillis(span() / 2), at.plusMillis(span() / 2));
    }

    /// 0 at the left edge, 1 at the right; outside this range when not visible.
    public double position(Instant at) {
        return (double) millis(from, at) / span();
    }

    public long span() {
        return millis(from, to);
    }

    private static long millis(Instant a, Instant b) {
        return Duration.between(a, b).toMillis();
    }
}
