package app.redress.evidence.detect.doubts;

import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.Questions;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Values that a spreadsheet rounded or cut. Damage that would merge accounts blocks an import even where a person
/// named the column.
public final class DamagedValues {
    private static final double SOME = 0.2;

    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final Questions words;

    public DamagedValues(List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, Questions words) {
        this.traits = traits;
        this.used = used;
        this.words = words;
    }

    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (ExportColumn column : List.of(ExportColumn.ACCOUNT_ID, ExportColumn.TRANSACTION_ID)) {
            ColumnMatch found = used.get(column);
            if (found != null && traits.get(found.position()).has(ValueTrait.ROUNDED)) {
                questions.add(words.rounded(column, found.position()));
            }
        }
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        if (amount != null && traits.get(amount.position()).has(ValueTrait.ROUNDED)) {
            questions.add(words.roundedAmounts(amount.position()));
        }
        for (ExportColumn column : List.of(ExportColumn.OCCURRED_AT, ExportColumn.CLAIMED_AT, ExportColumn.AT)) {
            ColumnMatch found = used.get(column);
            if (found != null && traits.get(found.position()).share(ValueTrait.LOST_TIME) > SOME) {
                questions.add(words.lostTimes(column, found.position()));
            }
        }
        return questions;
    }
}
