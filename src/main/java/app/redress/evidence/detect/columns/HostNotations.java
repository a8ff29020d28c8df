package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Recognises days and amounts as mainframes write them, which are not read: the question about a missing column then
/// names the one that has to be exported in another way.
final class HostNotations {
    private static final Pattern ERA = Pattern.compile("[1-5]\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern YEAR_DAY =
            Pattern.compile("(?:[01]|19|20)?\\d{2}(?:00[1-9]|0[1-9]\\d|[12]\\d{2}|3[0-5]\\d|36[0-6])");
    private static final Pattern ZONED = Pattern.compile("\\d+[\\d{}A-R]");
    private static final Pattern OVERPUNCHED = Pattern.compile("\\d+[{}A-R]");
    private static final List<String> DAYS =
            List.of("date", "day", "ymd", "日", "datum", "fecha", "data", "dt", "dat", "julian", "hizuke");
    private static final int ENOUGH = 5;

    private final SampleTable table;
    private final List<ColumnTraits> traits;

    HostNotations(SampleTable table, List<ColumnTraits> traits) {
        this.table = table;
        this.traits = traits;
    }

    /// Whether values that could count something are all days of an era: 5010703 for 3 July of Reiwa 1.
    static boolean areEraDays(ColumnTraits values) {
        return values.values() >= ENOUGH
                && values.texts().allMatch(text -> ERA.matcher(text).matches());
    }

    /// What a column seems to hold instead; empty where none seems to.
    Optional<Message> instead(ExportColumn column) {
        if (ValueFormatDetector.isTime(column)) {
            return where(i -> namesDays(i) && all(i, ERA))
                    .map(i -> said(Message.of("ask.eraDays"), i))
                    .or(() ->
                            where(i -> namesDays(i) && all(i, YEAR_DAY)).map(i -> said(Message.of("ask.yearDays"), i)));
        }
        return column == ExportColumn.AMOUNT
                ? where(i -> all(i, ZONED) && any(i, OVERPUNCHED)).map(i -> said(Message.of("ask.zonedAmounts"), i))
                : Optional.empty();
    }

    private Message said(Message words, int position) {
        return words.about(traits.get(position).samples().getFirst()).about(table.nameOf(position));
    }

    private Optional<Integer> where(IntPredicate fits) {
        return IntStream.range(0, table.width())
                .filter(i -> traits.get(i).values() >= ENOUGH)
                .filter(fits)
                .boxed()
                .findFirst();
    }

    private boolean namesDays(int position) {
        String bare = Synonyms.normalise(table.headers().get(position));
        return DAYS.stream().anyMatch(bare::contains);
    }

    private boolean all(int position, Pattern pattern) {
        return traits.get(position).texts().allMatch(text -> pattern.matcher(text)
                .matches());
    }

    private boolean any(int position, Pattern pattern) {
        return traits.get(position).texts().anyMatch(text -> pattern.matcher(text)
                .matches());
    }
}
