package app.redress.evidence.detect;

import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises headers whose amounts are counted in thousands, such as 金額(千円), or in hundredths of a yen: read as they
/// stand, every sum would be a thousandth of what was lost, or a hundred times that.
final class ScaledAmounts {
    private static final Pattern THOUSANDS = Pattern.compile(
            "千円|万円|千元|万元|萬元|천원|천 원|만원|만 원|\\bthousands?\\b|\\bmillions?\\b|\\btsd\\b|\\bmilliers\\b|\\bmiles de\\b|тыс|млн"
                    + "|(?<![\\d.,'’])['’]?000s?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HUNDREDTHS = Pattern.compile(
            "1/100|銭|\\bhundredths?\\b|[x×*] ?100\\b|百分の一", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ScaledAmounts() {}

    /// The question about the first such column that is read as an amount.
    static Optional<Question> in(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        return used.entrySet().stream()
                .filter(e -> ValueFormatDetector.isAmount(e.getKey()))
                .map(e -> table.nameOf(e.getValue().position()))
                .flatMap(header -> asked(header).stream())
                .findFirst()
                .map(words -> new Question("amount.unit", words, List.of("major")));
    }

    private static Optional<Message> asked(String header) {
        if (THOUSANDS.matcher(header).find()) {
            return Optional.of(Message.of("ask.thousands", header));
        }
        return HUNDREDTHS.matcher(header).find() ? Optional.of(Message.of("ask.hundredths", header)) : Optional.empty();
    }
}
