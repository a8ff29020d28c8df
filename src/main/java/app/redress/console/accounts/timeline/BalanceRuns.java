package app.redress.console.accounts.timeline;

import java.util.ArrayList;
import java.util.List;

/// The balance over the visible time as steps, one value for each column of pixels at most.
final class BalanceRuns {
    /// A stretch without a change.
    ///
    /// @param fraud the fraud money in it
    record Run(double from, double to, long total, long fraud) {}

    private BalanceRuns() {}

    /// From the left edge of the plot to the right, without gaps. Within one column the highest balance counts.
    static List<Run> of(TimelineGeometry geometry) {
        EventSeries series = geometry.series();
        List<Run> runs = new ArrayList<>();
        int columns = (int) Math.ceil(geometry.plotWidth());
        int next = series.from(geometry.viewport().from().toEpochMilli());
        Run open = run(TimelineGeometry.LEFT, series, next - 1);
        for (int column = 0; column < columns; column++) {
            double x = TimelineGeometry.LEFT + column;
            int end = series.from(geometry.at(x + 1).toEpochMilli());
            if (end > next) {
                int shown = highest(series, next, end);
                open = follow(runs, open, run(x, series, shown));
                if (shown != end - 1) {
                    open = follow(runs, open, run(x + 1, series, end - 1));
                }
                next = end;
            }
        }
        runs.add(new Run(open.from(), geometry.right(), open.total(), open.fraud()));
        return runs;
    }

    private static Run run(double from, EventSeries series, int event) {
        return new Run(from, from, series.balance(event), series.fraud(event));
    }

    private static Run follow(List<Run> runs, Run open, Run now) {
        if (open.total() == now.total() && open.fraud() == now.fraud()) {
            return open;
        }
        if (now.from() > open.from()) {
            runs.add(new Run(open.from(), now.from(), open.total(), open.fraud()));
        }
        return now;
    }

    private static int highest(EventSeries series, int from, int end) {
        int highest = end - 1;
        for (int i = from; i < end; i++) {
            if (series.balance(i) > series.balance(highest)) {
                highest = i;
            }
        }
        return highest;
    }
}
