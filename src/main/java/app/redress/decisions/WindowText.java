package app.redress.decisions;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The windows of an account as text, such as `2019-07-03T01:00:00Z/2019-07-03T02:00:00Z/FROZEN`; several are separated
/// by a semicolon.
public final class WindowText {
    /// Text for no windows: only the owner ever had access.
    public static final String NONE = "none";

    private WindowText() {}

    public static String of(List<CompromiseWindow> windows) {
        return windows.isEmpty()
                ? NONE
                : windows.stream()
                        .map(w -> w.start() + "/" + w.end() + "/" + w.closing())
                        .collect(Collectors.joining(";"));
    }

    /// @throws UnusableInput when the text is not a list of windows, or they overlap
    public static List<CompromiseWindow> windows(String text) {
        if (text.strip().equals(NONE)) {
            return List.of();
        }
        List<CompromiseWindow> windows = new ArrayList<>();
        for (String part : text.split(";")) {
            windows.add(window(part.strip()));
        }
        windows.sort(Comparator.comparing(CompromiseWindow::start));
        for (int i = 1; i < windows.size(); i++) {
            if (!windows.get(i).start().isAfter(windows.get(i - 1).end())) {
                throw new UnusableInput(Message.of("windows.overlap"));
            }
        }
        return windows;
    }

    private static CompromiseWindow window(String text) {
        String[] edges = text.split("/");
        if (edges.length < 2 || edges.length > 3) {
            throw new UnusableInput(Message.of("windows.unreadable", text));
        }
        try {
            Instant start = OffsetDateTime.parse(edges[0]).toInstant();
            Instant end = OffsetDateTime.parse(edges[1]).toInstant();
            if (end.isBefore(start)) {
                throw new UnusableInput(Message.of("windows.backwards", text));
            }
            Closing closing = edges.length == 3 ? Closing.valueOf(edges[2]) : Closing.DECIDED;
            return new CompromiseWindow(start, end, closing);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnusableInput(Message.of("windows.unreadable", text), e);
        }
    }
}
