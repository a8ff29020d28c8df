package app.redress.console.accounts.timeline;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.decisions.WindowText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Moves the edges of an account's compromise windows.
public record WindowEdges(List<CompromiseWindow> windows) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public WindowEdges {
        windows = List.copyOf(windows);
    }

    public static WindowEdges of(List<CompromiseWindow> windows) {
        return new WindowEdges(windows);
    }

    /// One edge.
    ///
    /// @param window its position among the windows
    public record Edge(int window, boolean start) {}

    public Instant at(Edge edge) {
        CompromiseWindow window = windows.get(edge.window());
        return edge.start() ? window.start() : window.end();
    }

    /// The windows as text, with the edge of the nearest window moved; without a window, one that begins or ends there.
    public String moved(boolean start, Instant to) {
        if (windows.isEmpty()) {
            return WindowText.of(List.of(
                    start
                            ? new CompromiseWindow(to, to.plus(SHORTEST), Closing.DECIDED)
                            : new CompromiseWindow(to.minus(SHORTEST), to, Closing.DECIDED)));
        }
        int nearest = 0;
        for (int i = 1; i < windows.size(); i++) {
            if (distance(i, start, to).compareTo(distance(nearest, start, to)) < 0) {
                nearest = i;
            }
        }
        return moved(new Edge(nearest, start), to);
    }

    private Duration distance(int window, boolean start, Instant to) {
        return Duration.between(at(new Edge(window, start)), to).abs();
    }

    /// The windows as text, with one edge moved; it stops short of the other edge and of the neighbouring windows.
    public String moved(Edge edge, Instant to) {
        List<CompromiseWindow> moved = new ArrayList<>(windows);
        CompromiseWindow window = windows.get(edge.window());
        Instant settled = settled(edge, to);
        moved.set(
                edge.window(),
                edge.start()
                        ? new CompromiseWindow(settled, window.end(), window.closing())
                        : new CompromiseWindow(window.start(), settled, Closing.DECIDED));
        return WindowText.of(moved);
    }

    /// Where an edge comes to stand when it is moved to a time, in whole seconds unless the other edge stops it.
    public Instant settled(Edge edge, Instant to) {
        CompromiseWindow window = windows.get(edge.window());
        Instant wanted = to.truncatedTo(ChronoUnit.SECONDS);
        if (edge.start()) {
            Instant least = edge.window() == 0
                    ? Instant.MIN
                    : windows.get(edge.window() - 1).end().plusSeconds(1);
            return later(least, earlier(wanted, window.end()));
        }
        Instant most = edge.window() + 1 == windows.size()
                ? Instant.MAX
                : windows.get(edge.window() + 1).start().minusSeconds(1);
        return earlier(most, later(wanted, window.start()));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
