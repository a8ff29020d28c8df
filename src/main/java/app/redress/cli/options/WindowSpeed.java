package app.redress.cli.options;

/// What is measured of the window, with the time it should take on the machine of an analyst.
public enum WindowSpeed {
    /// From the start of the process to the first painted window.
    LAUNCH(1_500),
    /// From opening the sample to its figures.
    SAMPLE(2_000),
    /// From opening a case to its figures.
    OPEN(2_000),
    /// From one account to the next, half of the times.
    NEXT_ACCOUNT(100),
    /// The same, 95 of 100 times.
    SLOW_ACCOUNT(100),
    FILTER(150),
    SORT(150),
    /// What the accounts of the queue have, counted.
    FACETS(150),
    /// A frame of the timeline while it is zoomed and moved, half of them.
    FRAME(16),
    /// The same, 99 of 100 frames.
    SLOW_FRAME(16);

    private final long aim;

    WindowSpeed(long aim) {
        this.aim = aim;
    }

    /// Milliseconds that it should take at most.
    public long aim() {
        return aim;
    }
}
