package app.redress.evidence.detect;

import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.HeaderMatches;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the columns of a time that is split into a day and a time of day.
final class SplitTime {
    /// The two columns.
    record Columns(int day, int clock) {}

    private static final double NEARLY_ALL = 0.8;
    private static final double HALF = 0.5;

    private final SampleTable table;
    private final HeaderMatches names;
    private final List<ColumnTraits> traits;
    private final Set<Integer> taken;

    /// @param taken columns that have another meaning
    SplitTime(SampleTable table, HeaderMatches names, List<ColumnTraits> traits, Set<Integer> taken) {
        this.table = table;
        this.names = names;
        this.traits = traits;
        this.taken = taken;
    }

    /// The columns; empty where one column contains both.
    Optional<Columns> found() {
        int written = best(ExportColumn.OCCURRED_AT, ValueTrait.TIME_OF_DAY);
        int clock = written < 0 ? compactClock() : written;
        int day = best(ExportColumn.OCCURRED_ON, ValueTrait.DAY_ONLY);
        return clock < 0 || day < 0 || hasFullTime() ? Optional.empty() : Optional.of(new Columns(day, clock));
    }

    private boolean hasFullTime() {
        for (int i = 0; i < table.width(); i++) {
            ColumnTraits t = traits.get(i);
            boolean full = t.share(ValueTrait.TIME) > HALF && t.share(ValueTrait.DAY_ONLY) < HALF;
            if (full && score(ExportColumn.OCCURRED_AT, i) > HALF) {
                return true;
            }
        }
        return false;
    }

    private double score(ExportColumn column, int position) {
        return names.of(column, table.headers().get(position)).score();
    }

    private int best(ExportColumn column, ValueTrait trait) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < table.width(); i++) {
            double name = score(column, i);
            if (!taken.contains(i) && traits.get(i).share(trait) >= NEARLY_ALL && name > most) {
                best = i;
                most = name;
            }
        }
        return best;
    }

    /// The column of times of day written as numbers or with points, which are times only below a name that says so.
    private int compactClock() {
        for (int i = 0; i < table.width(); i++) {
            boolean named = UnreadClock.namesTime(table.headers().get(i));
            ColumnTraits t = traits.get(i);
            if (!taken.contains(i) && named && (CompactClock.digits(t) > 0 || CompactClock.hasPoints(t))) {
                return i;
            }
        }
        return -1;
    }
}
