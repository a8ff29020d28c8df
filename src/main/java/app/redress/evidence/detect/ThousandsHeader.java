package app.redress.evidence.detect;

import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises headers whose amounts are counted in thousands or more, such as 金額(千円): read as they stand, every sum
/// would be a thousandth of what was lost.
final class ThousandsHeader {
    private static final Pattern THOUSANDS = Pattern.compile(
            "千円|万円|千元|万元|萬元|천원|천 원|만원|만 원|\\bthousands?\\b|\\bmillions?\\b|\\btsd\\b|\\bmilliers\\b|\\bmiles de\\b|тыс|млн"
                    + "|(?<![\\d.,'’])['’]?000s?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ThousandsHeader() {}

    /// The question about the first such column that is read as an amount.
    static Optional<Question> in(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        return used.entrySet().stream()
                .filter(e -> ValueFormatDetector.isAmount(e.getKey()))
                .map(e -> table.nameOf(e.getValue().position()))
                .filter(header -> THOUSANDS.matcher(header).find())
                .findFirst()
                .map(header -> new Question("amount.unit", Message.of("ask.thousands", header), List.of("major")));
    }
}
