package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.HeaderMatches;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the columns of a time that is split into a day and a time of day.
public final class SplitTime {
    /// The two columns.
    record Columns(int day, int clock) {}

    private static final double NEARLY_ALL = 0.8;
    private static final double HALF = 0.5;
    /// More than any name says.
    private static final double BESIDE = 1;

    private static final List<String> SETTLED =
            List.of("settle", "clearing", "valuedate", "valuta", "精算", "清算", "確定日", "起算日");
    private static final Pattern ENDING = Pattern.compile("(?:date|day|time|日付|日|時刻|時間)$");

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
        int day = bestDay(clock);
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

    /// The day that stands with the time of day: txn_date with txn_time, and one of settlement only where there is no
    /// other.
    private int bestDay(int clock) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < table.width(); i++) {
            String header = table.headers().get(i);
            double name = score(ExportColumn.OCCURRED_ON, i) + (isBeside(header, clock) ? BESIDE : 0);
            double fit = isOfSettlement(header) ? name / 2 - 0.5 : name;
            if (!taken.contains(i) && traits.get(i).share(ValueTrait.DAY_ONLY) >= NEARLY_ALL && fit > most) {
                best = i;
                most = fit;
            }
        }
        return best;
    }

    /// Days of settlement with times of the movements would put every row a day or more too late.
    public static Optional<Question> asked(SampleTable table, @Nullable ColumnMatch day) {
        if (day == null
                || day.confidence() == Confidence.STATED
                || !isOfSettlement(table.headers().get(day.position()))) {
            return Optional.empty();
        }
        String name = table.nameOf(day.position());
        return Optional.of(new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.OCCURRED_ON),
                Message.of("ask.daysOfSettlement", name),
                List.of(name)));
    }

    private boolean isBeside(String day, int clock) {
        String stem = clock < 0 ? "" : stem(table.headers().get(clock));
        return !stem.isEmpty() && stem.equals(stem(day));
    }

    private static String stem(String header) {
        return ENDING.matcher(Synonyms.normalise(header)).replaceFirst("");
    }

    /// Whether a header names the day on which a movement was settled, which is later than that of the movement.
    private static boolean isOfSettlement(String header) {
        String bare = Synonyms.normalise(header);
        return SETTLED.stream().anyMatch(bare::contains);
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
