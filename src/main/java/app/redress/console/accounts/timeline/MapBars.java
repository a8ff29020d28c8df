package app.redress.console.accounts.timeline;

import app.redress.domain.Verdict;
import java.time.Instant;

/// All events of an account in columns over its whole time: how many there are, and the gravest verdict among them.
public final class MapBars {
    private static final Verdict[] VERDICTS = Verdict.values();

    private final int[] counts;
    private final byte[] gravest;
    private final int most;

    private MapBars(int columns) {
        counts = new int[columns];
        gravest = new byte[columns];
        most = 1;
    }

    private MapBars(int[] counts, byte[] gravest, int most) {
        this.counts = counts;
        this.gravest = gravest;
        this.most = most;
    }

    /// One pass over the events.
    public static MapBars of(EventSeries series, Instant first, Instant last, int columns) {
        MapBars empty = new MapBars(columns);
        long start = first.toEpochMilli();
        double wide = (double) (last.toEpochMilli() - start) / columns;
        int most = 1;
        for (int i = 0; i < series.size(); i++) {
            int column = Math.clamp((long) ((series.time(i) - start) / wide), 0, columns - 1);
            byte verdict = (byte) series.verdict(i).ordinal();
            boolean graver = empty.counts[column] == 0 || verdict < empty.gravest[column];
            empty.gravest[column] = graver ? verdict : empty.gravest[column];
            empty.counts[column]++;
            most = Math.max(most, empty.counts[column]);
        }
        return new MapBars(empty.counts, empty.gravest, most);
    }

    public int columns() {
        return counts.length;
    }

    public int count(int column) {
        return counts[column];
    }

    /// The gravest verdict in a column that is not empty.
    public Verdict verdict(int column) {
        return VERDICTS[gravest[column]];
    }

    /// How tall a column is, from 0 for no event to 1 for the most; by logarithm, so that one event is still seen.
    public double height(int column) {
        return counts[column] == 0 ? 0 : (1 + Math.log(counts[column])) / (1 + Math.log(most));
    }
}
