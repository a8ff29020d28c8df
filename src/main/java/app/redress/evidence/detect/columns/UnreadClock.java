package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks about a column of times of day that is not understood beside a column of days: without it, what happened within
/// a day has no order, and charges stand before the login that made them possible.
public final class UnreadClock {
    private static final List<String> NAMES = List.of(
            "time", "clock", "時刻", "時間", "zeit", "hora", "heure", "hour", "时间", "시간", "시각", "jam", "waktu", "saat",
            "время", "giờ", "เวลา", "tijd", "czas", "godzina");
    private static final List<String> OTHERS = List.of(
            "zone",
            "taken",
            "elapsed",
            "duration",
            "offset",
            "timeout",
            "times",
            "response",
            "processing",
            "処理時間",
            "所要");
    private static final double HALF = 0.5;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    public UnreadClock(SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    /// Whether a header names a time of day.
    static boolean namesTime(String header) {
        String bare = Synonyms.normalise(header);
        return NAMES.stream().anyMatch(bare::contains) && OTHERS.stream().noneMatch(bare::contains);
    }

    /// @param key of the time column
    public Optional<Question> question(String key) {
        ColumnMatch day = used.get(ExportColumn.OCCURRED_AT);
        if (day == null || day.confidence() == Confidence.STATED) {
            return Optional.empty();
        }
        for (int i = 0; i < table.width(); i++) {
            if (ColumnMatch.isFree(i, used) && namesTime(table.headers().get(i)) && mayBeClock(traits.get(i))) {
                String some = traits.get(i).samples().getFirst();
                Message words = Message.of("ask.unreadClock", table.nameOf(i), some, table.nameOf(day.position()));
                return Optional.of(new Question(key, words, List.of(table.nameOf(day.position()))));
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeClock(ColumnTraits t) {
        return t.distinct() > 1 && t.share(ValueTrait.DIGIT) > HALF && t.share(ValueTrait.DAY_ONLY) < HALF;
    }
}
